package org.disclosure.rollup.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The streams of a PDF file, looked at before a library unpacks any: a few bytes may stand for thousands of millions. */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final String PICTURE = "/Image";
    private static final String OBJECT = " obj";

    /** Bytes before a stream in which its description is. */
    private static final int DESCRIPTION = 1_000;

    /** First byte of what is packed by the method that nearly all streams are packed by. */
    private static final int PACKED = 0x78;

    /** There is never memory for more. */
    private static final long MOST = 1L << 32;

    private static final int AT_ONCE = 1 << 16;

    private final byte[] content;
    private final byte[] buffer = new byte[AT_ONCE];

    private PdfStreams(byte[] content) {
        this.content = content;
    }

    /** Bytes of all streams but pictures once they are unpacked. */
    static long unpacked(byte[] content) {
        return new PdfStreams(content).unpacked();
    }

    private long unpacked() {
        Inflater inflater = new Inflater();
        long sum = 0;
        try {
            for (int at = 0; at < content.length - STREAM.length && sum < MOST; at++) {
                if (content[at] == STREAM[0] && isStream(at)) {
                    int start = start(at + STREAM.length);
                    if (start < content.length && content[start] == PACKED && !isPicture(at)) {
                        inflater.reset();
                        sum += measured(inflater, start, MOST - sum);
                    }
                }
            }
        } finally {
            inflater.end();
        }
        return sum;
    }

    private boolean isStream(int at) {
        for (int index = 1; index < STREAM.length; index++) {
            if (content[at + index] != STREAM[index]) {
                return false;
            }
        }
        return true;
    }

    private int start(int end) {
        int start = end;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        return start;
    }

    private boolean isPicture(int stream) {
        int from = Math.max(0, stream - DESCRIPTION);
        String before = new String(content, from, stream - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(OBJECT))).contains(PICTURE);
    }

    private long measured(Inflater inflater, int start, long most) {
        inflater.setInput(content, start, content.length - start);
        long size = 0;
        try {
            while (!inflater.finished() && size < most) {
                ReadingTimeLimit.check();
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    break;
                }
                size += read;
            }
        } catch (DataFormatException e) {
            // damaged, or encrypted: what was unpacked so far counts
        }
        return size;
    }
}
