package org.disclosure.rollup.intake.doc;

import org.apache.poi.hwpf.model.FFData;
import org.apache.poi.hwpf.model.NilPICFAndBinData;
import org.apache.poi.util.LittleEndian;

/** The drop-down lists of a Word 97 form, which show an entry and hold no text. */
final class DocDropDown {

    private static final int OPTIONS = 4;
    private static final int TYPE = 0x3;
    private static final int DROP_DOWN = 2;
    private static final int CHOSEN = 0x7C;
    private static final int NOT_CHOSEN = 25;

    private DocDropDown() {}

    /**
     * The entry that is seen; empty when the field is none, or damaged.
     *
     * @param data what the document holds besides its text
     * @param at where the field is described in it
     */
    static String chosen(byte[] data, int at) {
        try {
            byte[] field = new NilPICFAndBinData(data, at).getBinData();
            int options = LittleEndian.getUShort(field, OPTIONS);
            if ((options & TYPE) != DROP_DOWN) {
                return "";
            }
            FFData described = new FFData(field, 0);
            int chosen = (options & CHOSEN) >> 2;
            return described.getDropList()[chosen == NOT_CHOSEN ? described.getDefaultDropDownItemIndex() : chosen];
        } catch (RuntimeException e) {
            // the library throws whatever it stumbles over
            return "";
        }
    }
}
