package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Limits of a file that holds files, including those in it at any depth and the parts of the documents in it. */
final class Opening {

    /** Factor of the unpacked size of documents to the largest size of all files in a zip file. */
    private static final int IN_DOCUMENTS = 4;

    private static final int AT_ONCE = 1 << 16;

    private final Limits limits;
    private final LongConsumer memory;
    private int files;
    private long bytes;
    private long ofDocuments;
    private long taken;
    private long held;

    /** @param memory is asked for before it is taken, as all that is needed then */
    Opening(Limits limits, LongConsumer memory) {
        this.limits = limits;
        this.memory = memory;
        this.files = limits.members();
        this.bytes = limits.unpackedBytes();
        this.ofDocuments = IN_DOCUMENTS * limits.unpackedBytes();
    }

    /** Says that it holds more than the limits allow. */
    static final class ExceededException extends IOException {

        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("Too much in a file that holds files");
        }
    }

    Limits limits() {
        return limits;
    }

    /** Takes a file of this size once unpacked. */
    void take(long size) throws ExceededException {
        files--;
        bytes -= Math.max(0, size);
        taken += Math.max(0, size);
        if (files < 0 || bytes < 0) {
            throw new ExceededException();
        }
    }

    /** Takes what a file unpacks to that is a document. */
    void takeDocument(byte[] content) throws ExceededException {
        long size = MemoryEstimate.unpackedBeyond(content);
        ofDocuments -= size;
        taken += size;
        if (ofDocuments < 0) {
            throw new ExceededException();
        }
    }

    /** Bytes of all that was taken. */
    long taken() {
        return taken;
    }

    /** Takes memory until it is let go of. */
    void hold(long size) {
        held += size;
        memory.accept(held);
    }

    void release(long size) {
        held -= size;
    }

    /**
     * All of a file that is unpacked as it is read.
     *
     * @throws ExceededException when it has more bytes than a file may have
     */
    byte[] read(InputStream in) throws IOException {
        byte[] content = new byte[AT_ONCE];
        int length = 0;
        for (int count = in.read(content); count >= 0; count = in.read(content, length, content.length - length)) {
            ReadingTimeLimit.check();
            length += count;
            if (length > limits.bytes()) {
                throw new ExceededException();
            }
            if (length == content.length) {
                content = java.util.Arrays.copyOf(content, 2 * length);
            }
        }
        return java.util.Arrays.copyOf(content, length);
    }
}
