package org.disclosure.rollup.intake.ofd.part;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.disclosure.rollup.intake.file.PackageParts;

/** Parts of an OFD file, found by their places as other parts write them. */
public record OfdParts(PackageParts all) {

    public static final String ROOT = "OFD.xml";

    /**
     * Name of the part that another refers to.
     *
     * @param from name of the other
     * @param place from the file's beginning if it starts with a slash, else from the other's folder
     */
    public static String resolved(String from, String place) {
        String written = place.strip().replace('\\', '/');
        String whole = written.startsWith("/") ? written : from.substring(0, from.lastIndexOf('/') + 1) + written;
        Deque<String> folders = new ArrayDeque<>();
        for (String folder : whole.split("/")) {
            if (folder.equals("..")) {
                folders.pollLast();
            } else if (!folder.isEmpty() && !folder.equals(".")) {
                folders.addLast(folder);
            }
        }
        return String.join("/", folders);
    }

    public OfdElement read(String name) throws IOException {
        return OfdElement.of(all.get(name));
    }

    /** The part; empty when there is none. */
    public Optional<OfdElement> find(String name) throws IOException {
        Optional<InputStream> part = all.find(name);
        return part.isPresent() ? Optional.of(OfdElement.of(part.get())) : Optional.empty();
    }
}
