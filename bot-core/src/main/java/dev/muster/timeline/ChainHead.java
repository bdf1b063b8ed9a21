package dev.muster.timeline;

/**
 * The last entry of a stream, by which everything before it is fixed.
 *
 * @param stream {@code INC-1}
 * @param sequence of the last entry; 0 when there is none
 * @param hash of the last entry; 64 zeros when there is none
 */
public record ChainHead(String stream, long sequence, String hash) {
    /** The head of a stream that has no entries. */
    public static ChainHead none(String stream) {
        return new ChainHead(stream, 0, Chain.ORIGIN);
    }
}
