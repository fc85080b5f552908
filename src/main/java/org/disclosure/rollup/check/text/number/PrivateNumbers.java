package org.disclosure.rollup.check.text.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of private persons in a text. Only what is certain by its own check digits, date or wording. */
public final class PrivateNumbers {

    /** Kind of private number. */
    public enum Kind {
        ID,
        CARD,
        MOBILE
    }

    /** No part of a longer number, a word, a document's number or an address on the web. */
    private static final String BEFORE = "(?<![0-9A-Za-z_/=&?%.\\-])";

    private static final String AFTER = "(?![0-9A-Za-z_/=&?%]|[.\\-]\\d)";
    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern ID = Pattern.compile(
            "(?<![0-9A-Za-z_/=&?%.\\-])[1-9]\\d{5}(?:19|20)\\d{2}" + DAY + "\\d{3}[\\dXx](?![0-9A-Za-z_])");

    /** The form of before 1999 has no check digit: only where it is called so. */
    private static final Pattern OLD_ID =
            Pattern.compile("(?<=身份证(?:号码?)?[^\\d。]{0,8})[1-9]\\d{5}\\d{2}" + DAY + "\\d{3}" + AFTER);

    private static final Pattern CARD =
            Pattern.compile(BEFORE + "[3-6]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?" + AFTER);
    private static final Pattern CALLED_A_CARD = Pattern.compile("(?:银行卡|信用卡|卡号|账号|帐号|账户|开户)[^\\d。]{0,20}$");
    private static final Pattern MOBILE =
            Pattern.compile("(?:" + BEFORE + "|(?<=\\+86[ -]?))1[3-9]\\d(?:[ -]?\\d{4}){2}" + AFTER);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final String UNION_PAY = "62";
    private static final int CALLED_WITHIN = 24;
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    private PrivateNumbers() {}

    /**
     * A number in a text.
     *
     * @param end behind its last character
     * @param masked the number with all but its first and last digits hidden
     */
    public record PrivateNumber(Kind kind, int start, int end, String masked) {}

    /** The numbers in the text, from its beginning on. */
    public static List<PrivateNumber> in(String text) {
        StringBuilder left = new StringBuilder(text);
        for (int at = 0; at < left.length(); at++) {
            char character = left.charAt(at);
            if (character >= '０' && character <= '９') {
                left.setCharAt(at, (char) ('0' + character - '０'));
            }
        }
        List<PrivateNumber> found = new ArrayList<>();
        collect(Kind.ID, ID, left, found);
        collect(Kind.ID, OLD_ID, left, found);
        collect(Kind.CARD, CARD, left, found);
        collect(Kind.MOBILE, MOBILE, left, found);
        found.sort(Comparator.comparingInt(PrivateNumber::start));
        return found;
    }

    /** The text with every such number masked, for quotation. */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        in(text).forEach(found -> masked.replace(found.start(), found.end(), found.masked()));
        return masked.toString();
    }

    /** Takes numbers out of what is left of the text, so that no part of one is found again. */
    private static void collect(Kind kind, Pattern pattern, StringBuilder left, List<PrivateNumber> found) {
        for (Matcher matcher = pattern.matcher(left.toString()); matcher.find(); ) {
            String number = matcher.group();
            if (pattern == ID && !hasRightCheckDigit(number)
                    || pattern == CARD && !isCard(number, left.substring(0, matcher.start()))) {
                continue;
            }
            found.add(new PrivateNumber(kind, matcher.start(), matcher.end(), mask(number)));
            left.replace(matcher.start(), matcher.end(), "#".repeat(number.length()));
        }
    }

    private static String mask(String number) {
        int hidden = number.length() - SHOWN_FIRST - SHOWN_LAST;
        return number.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + number.substring(number.length() - SHOWN_LAST);
    }

    /** ISO 7064 MOD 11-2, as GB 11643-1999 has it. */
    private static boolean hasRightCheckDigit(String id) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += (id.charAt(at) - '0') * WEIGHTS[at];
        }
        return Character.toUpperCase(id.charAt(WEIGHTS.length)) == CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    /** Cards of UnionPay are known by their beginning; others only where they are called a card or an account. */
    private static boolean isCard(String written, String before) {
        String digits = written.replaceAll("\\D", "");
        String near = before.substring(Math.max(0, before.length() - CALLED_WITHIN));
        return passesLuhn(digits)
                && !ID.matcher(digits).matches()
                && (digits.startsWith(UNION_PAY) || CALLED_A_CARD.matcher(near).find());
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighted = at % 2 == 0 ? digit : digit * 2;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
