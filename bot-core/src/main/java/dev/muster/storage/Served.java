package dev.muster.storage;

/** The state that is shown to everybody: the newest moment that anybody here has worked out. It never goes back. */
final class Served {
    private volatile Moment now;

    Served(Moment now) {
        this.now = now;
    }

    Moment now() {
        return now;
    }

    /** Whether that moment is news. */
    synchronized boolean advance(Moment next) {
        if (next.position() <= now.position()) return false;
        now = next;
        return true;
    }
}
