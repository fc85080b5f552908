package org.disclosure.rollup.intake.file;

import java.io.IOException;
import org.disclosure.rollup.intake.limit.Limits;

/** Limits of a zip file, including the zip files in it and the parts of the documents in it. */
final class ArchiveBudget {

    /** Factor of the unpacked size of documents to the largest size of all files in a zip file. */
    private static final int IN_DOCUMENTS = 4;

    private int files;
    private long bytes;
    private long ofDocuments;
    private long taken;

    ArchiveBudget(Limits limits) {
        this.files = limits.members();
        this.bytes = limits.unpackedBytes();
        this.ofDocuments = IN_DOCUMENTS * limits.unpackedBytes();
    }

    /** Says that a zip file holds more than the limits allow. */
    static final class ExceededException extends IOException {

        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("Too much in a zip file");
        }
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
}
