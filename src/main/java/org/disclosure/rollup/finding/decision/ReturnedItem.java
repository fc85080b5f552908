package org.disclosure.rollup.finding.decision;

/**
 * An item of a notice that came back with a unit's file.
 *
 * @param code of the finding
 * @param sheet of the cells that it is about; empty when that is not said
 * @param addresses of these cells, with spaces between; empty when it is about none
 * @param message the item as the notice has it
 * @param reply what the unit wrote beside it (单位说明); empty for nothing
 */
public record ReturnedItem(String code, String sheet, String addresses, String message, String reply) {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_SHEET = 400;
    private static final int LONGEST_ADDRESSES = 40;
    private static final int LONGEST_MESSAGE = 2000;
    private static final int LONGEST_REPLY = 1000;

    public ReturnedItem {
        code = shortened(code, LONGEST_CODE);
        sheet = shortened(sheet, LONGEST_SHEET);
        addresses = whole(addresses);
        message = shortened(message, LONGEST_MESSAGE);
        reply = shortened(reply.strip(), LONGEST_REPLY);
    }

    /** The addresses that there is room for. */
    private static String whole(String addresses) {
        if (addresses.length() <= LONGEST_ADDRESSES) {
            return addresses;
        }
        int end = addresses.lastIndexOf(' ', LONGEST_ADDRESSES);
        return end < 0 ? "" : addresses.substring(0, end);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
