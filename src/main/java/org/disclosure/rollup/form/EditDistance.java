package org.disclosure.rollup.form;

/** Number of characters to change, add or remove to turn one label or code into another (Levenshtein distance). */
public final class EditDistance {

    private EditDistance() {}

    /** The distance, or {@code limit} when it is that or more. */
    public static int between(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            int least = row;
            for (int column = 1; column < above.length; column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(above[column - 1] + change, Math.min(above[column], current[column - 1]) + 1);
                least = Math.min(least, current[column]);
            }
            if (least >= limit) {
                return limit;
            }
            above = current;
        }
        return Math.min(above[other.length()], limit);
    }
}
