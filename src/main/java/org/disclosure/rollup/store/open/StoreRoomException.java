package org.disclosure.rollup.store.open;

/** An upgrade needs room for a copy of the store, and the disk has none. Nothing was changed. */
public final class StoreRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long needed;
    private final long free;

    StoreRoomException(long needed, long free) {
        super("An upgrade needs " + needed + " bytes, of which there are " + free);
        this.needed = needed;
        this.free = free;
    }

    /** Bytes that it takes. */
    public long needed() {
        return needed;
    }

    /** Bytes that are free. */
    public long free() {
        return free;
    }
}
