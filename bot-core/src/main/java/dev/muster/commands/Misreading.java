package dev.muster.commands;

/**
 * A line cannot be read. It ends the reading at whatever depth it is found, and never leaves {@link CommandParser}: a
 * sealed result would have to be unwrapped after every single word.
 */
final class Misreading extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GuideRow row;
    private final String correction;

    /**
     * What to tell the person who typed it.
     *
     * @param correction a line without {@code /swarm} that might be meant; the row's example is shown if it cannot be read
     */
    Misreading(GuideRow row, String reason, String correction) {
        super(reason, null, false, false);
        this.row = row;
        this.correction = correction;
    }

    GuideRow row() {
        return row;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String correction() {
        return correction;
    }
}
