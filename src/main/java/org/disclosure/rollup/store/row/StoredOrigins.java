package org.disclosure.rollup.store.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/**
 * What few figures of a submission have besides, packed by the place of their cell in the form, its parts divided by spaces. Of a
 * figure in a picture: certainty, the number that is proposed, the crop and, where there is one, the picture of the table; of one that the office amended: state, number and
 * text that were received. Of a submission without such figures nothing is stored.
 */
final class StoredOrigins {

    private static final int PICTURE_PARTS = 4;
    private static final int READING_PARTS = 3;

    private final Packed pictures = new Packed();
    private final Packed received = new Packed();
    private boolean anyPicture;
    private boolean anyReceived;

    void addNone() {
        pictures.add("");
        received.add("");
    }

    void add(Entry entry) {
        anyPicture |= entry.picture().isPresent();
        anyReceived |= entry.received().isPresent();
        pictures.add(entry.picture().map(origin -> picture(entry, origin)).orElse(""));
        received.add(entry.received().map(StoredOrigins::reading).orElse(""));
    }

    private static String picture(Entry entry, PictureOrigin origin) {
        String proposed = entry.reading() instanceof Reading.Proposed waiting
                ? waiting.value().map(BigDecimal::toPlainString).orElse("")
                : "";
        return origin.permille() + " " + proposed + " " + origin.crop()
                + (origin.table().isEmpty() ? "" : " " + origin.table());
    }

    private static String reading(Reading reading) {
        return reading.state() + " "
                + reading.amount().map(BigDecimal::toPlainString).orElse("") + " " + reading.raw();
    }

    /** Empty when there are none. */
    String pictures() {
        return anyPicture ? pictures.toString() : "";
    }

    /** Empty when there are none. */
    String received() {
        return anyReceived ? received.toString() : "";
    }

    static Unpacked unpack(String pictures, String received) {
        return new Unpacked(Packed.unpack(pictures), Packed.unpack(received));
    }

    /** The same as it comes out of the store. */
    record Unpacked(List<String> pictures, List<String> received) {

        Optional<PictureOrigin> picture(int index) {
            return parts(pictures, index, PICTURE_PARTS)
                    .map(parts -> new PictureOrigin(
                            Integer.parseInt(parts[0]), parts[2], parts.length == PICTURE_PARTS ? parts[3] : ""));
        }

        /** Null where none is proposed. */
        BigDecimal proposed(int index) {
            return parts(pictures, index, PICTURE_PARTS)
                    .map(parts -> number(parts[1]))
                    .orElse(null);
        }

        Optional<Reading> received(int index) {
            return parts(received, index, READING_PARTS)
                    .map(parts -> Reading.of(Reading.State.valueOf(parts[0]), number(parts[1]), parts[2]));
        }

        private static BigDecimal number(String text) {
            return text.isEmpty() ? null : new BigDecimal(text);
        }

        private static Optional<String[]> parts(List<String> cells, int index, int most) {
            return index < cells.size() && !cells.get(index).isEmpty()
                    ? Optional.of(cells.get(index).split(" ", most))
                    : Optional.empty();
        }
    }
}
