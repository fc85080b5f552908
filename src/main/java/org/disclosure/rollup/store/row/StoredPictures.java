package org.disclosure.rollup.store.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/**
 * How the figures of a submission were read from pictures, packed by the place of their cell in the form: certainty, the number
 * that is proposed the crop and, where there is one, the picture of the whole table, parted by spaces. Of one without such figures nothing is stored.
 */
final class StoredPictures {

    private static final int PARTS = 4;

    private final Packed packed = new Packed();
    private boolean any;

    void addNone() {
        packed.add("");
    }

    void add(Entry entry) {
        if (entry.picture().isEmpty()) {
            addNone();
            return;
        }
        any = true;
        PictureOrigin origin = entry.picture().get();
        String proposed = entry.reading() instanceof Reading.Proposed waiting
                ? waiting.value().map(BigDecimal::toPlainString).orElse("")
                : "";
        packed.add(origin.permille() + " " + proposed + " " + origin.crop()
                + (origin.table().isEmpty() ? "" : " " + origin.table()));
    }

    /** Empty when there are none. */
    String packed() {
        return any ? packed.toString() : "";
    }

    static Unpacked unpack(String packed) {
        return new Unpacked(Packed.unpack(packed));
    }

    /** The same as it comes out of the store. */
    record Unpacked(List<String> cells) {

        Optional<PictureOrigin> origin(int index) {
            return parts(index)
                    .map(parts -> new PictureOrigin(
                            Integer.parseInt(parts[0]), parts[2], parts.length == PARTS ? parts[3] : ""));
        }

        /** Null where none is proposed. */
        BigDecimal proposed(int index) {
            return parts(index)
                    .map(parts -> parts[1])
                    .filter(text -> !text.isEmpty())
                    .map(BigDecimal::new)
                    .orElse(null);
        }

        private Optional<String[]> parts(int index) {
            return index < cells.size() && !cells.get(index).isEmpty()
                    ? Optional.of(cells.get(index).split(" ", PARTS))
                    : Optional.empty();
        }
    }
}
