package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/** A container whose files are packed one behind another, so that all are unpacked at once. */
final class Unpacked implements Container {

    private final Members<Member> members = new Members<>();

    /**
     * A file.
     *
     * @param content empty when it could not be unpacked
     * @param failure why not
     */
    record Member(byte[] content, Optional<IOException> failure) {}

    /** Unpacks a file. */
    interface Unpacking {
        byte[] unpack() throws Exception;
    }

    /** A file as it unpacks, or as one that cannot be unpacked. */
    static Member unpacked(Unpacking unpacking) {
        try {
            return new Member(unpacking.unpack(), Optional.empty());
        } catch (UnreadableFileException e) {
            // there is no time left for the others either
            throw e;
        } catch (Throwable e) {
            FileFault.require(e);
            return new Member(
                    new byte[0], Optional.of(e instanceof NotOpenedException known ? known : new IOException(e)));
        }
    }

    void add(String name, Unpacking unpacking) {
        add(name, unpacked(unpacking));
    }

    void add(String name, Member member) {
        if (!name.isEmpty()) {
            members.add(name, member);
        }
    }

    @Override
    public List<String> names() {
        return members.names();
    }

    @Override
    public long size(String name) throws IOException {
        return members.get(name).content().length;
    }

    @Override
    public byte[] content(String name) throws IOException {
        Member member = members.get(name);
        if (member.failure().isPresent()) {
            throw member.failure().get();
        }
        return member.content();
    }
}
