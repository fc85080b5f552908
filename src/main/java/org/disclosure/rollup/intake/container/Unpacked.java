package org.disclosure.rollup.intake.container;

import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/** A container whose files are packed one behind another, so that all are unpacked at once. */
final class Unpacked implements Container {

    private final Members<Member> members = new Members<>();

    /** @param content empty when it could not be unpacked */
    record Member(byte[] content, boolean isUnpacked) {}

    /** Unpacks a file. */
    interface Unpacking {
        byte[] unpack() throws Exception;
    }

    /** A file as it unpacks, or as one that cannot be unpacked. */
    static Member unpacked(Unpacking unpacking) {
        try {
            return new Member(unpacking.unpack(), true);
        } catch (UnreadableFileException e) {
            // there is no time left for the others either
            throw e;
        } catch (Throwable e) {
            FileFault.require(e);
            return new Member(new byte[0], false);
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
        if (!member.isUnpacked()) {
            throw new IOException("Damaged, encrypted or too large: " + name);
        }
        return member.content();
    }
}
