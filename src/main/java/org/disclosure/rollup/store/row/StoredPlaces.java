package org.disclosure.rollup.store.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sheets and addresses of figures, unpacked: in most files they are those of another, and are then made once. */
public final class StoredPlaces {

    /** So many are remembered; files of a year share a few. */
    private static final int MOST = 100;

    private final Map<String, List<String>> known = new HashMap<>();

    List<String> unpacked(String packed) {
        List<String> texts = known.get(packed);
        if (texts == null) {
            texts = Packed.unpack(packed);
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(packed, texts);
        }
        return texts;
    }
}
