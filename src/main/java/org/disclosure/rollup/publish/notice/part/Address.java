package org.disclosure.rollup.publish.notice.part;

import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.publish.xml.NotPlainException;

/** Addresses of cells as numbers from 0, the row before the column. */
final class Address {

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;

    private Address() {}

    /** Row and column of a cell. */
    static int[] cell(String address) throws NotPlainException {
        int letters = 0;
        int column = 0;
        while (address != null && letters < address.length() && isLetter(address.charAt(letters))) {
            column = column * LETTERS + address.charAt(letters++) - 'A' + 1;
        }
        if (letters == 0 || letters > MOST_LETTERS || !isNumber(address, letters)) {
            throw new NotPlainException("An address: " + address);
        }
        return new int[] {Integer.parseInt(address.substring(letters)) - 1, column - 1};
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isNumber(String address, int from) {
        String digits = address.substring(from);
        return digits.length() <= MOST_DIGITS
                && !digits.isEmpty()
                && digits.chars().allMatch(d -> d >= '0' && d <= '9');
    }

    /** First row and column, last row and column of a range. */
    static int[] range(String range) throws NotPlainException {
        int colon = range == null ? -1 : range.indexOf(':');
        int[] first = cell(colon < 0 ? range : range.substring(0, colon));
        int[] last = colon < 0 ? first : cell(range.substring(colon + 1));
        return new int[] {first[0], first[1], last[0], last[1]};
    }

    static String of(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
