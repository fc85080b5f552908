package org.disclosure.rollup.intake.odf;

import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** The digits of a format of numbers in an OpenDocument file. */
final class OdfDigits {

    /** More places or digits no program shows. */
    private static final int MOST = 30;

    private static final int THOUSAND = 1000;

    private final int whole;
    private final int places;
    private final int leastPlaces;
    private final boolean grouped;
    private final double factor;

    /** By the number of digits right of it, text among the digits. */
    private final Map<Integer, String> texts = new TreeMap<>();

    private int position;

    OdfDigits(Attributes attributes) {
        this.whole = number(attributes, "number:min-integer-digits", 0);
        this.places = number(attributes, "number:decimal-places", -1);
        this.leastPlaces = number(attributes, "number:min-decimal-places", places);
        this.grouped = "true".equals(attributes.find("number:grouping"));
        String divisor = attributes.find("number:display-factor");
        this.factor = divisor == null ? 1 : Double.parseDouble(divisor);
    }

    private static int number(Attributes attributes, String name, int otherwise) {
        String value = attributes.find(name);
        return value == null ? otherwise : Math.min(MOST, Integer.parseInt(value));
    }

    void startText(Attributes attributes) {
        position = number(attributes, "number:position", 0);
    }

    void endText(String text) {
        texts.merge(Math.max(0, position), OdfFormats.quoted(text), String::concat);
    }

    /** As Excel's code has them. */
    String code() {
        if (places < 0 && !grouped && factor == 1 && texts.isEmpty() && whole <= 1) {
            return "General";
        }
        StringBuilder code = new StringBuilder(grouped && texts.isEmpty() ? "#,##" : "");
        for (int left = Math.max(whole, texts.isEmpty() ? 0 : furthest() + 1); left > 0; left--) {
            code.append('0').append(texts.getOrDefault(left - 1, ""));
        }
        if (whole == 0 && texts.isEmpty()) {
            code.append('#');
        }
        int decimals = places < 0 ? MOST / 2 : places;
        if (decimals > 0) {
            int fixed = Math.max(0, Math.min(leastPlaces, decimals));
            code.append('.').append("0".repeat(fixed)).append("#".repeat(decimals - fixed));
        }
        return code.append(scale()).toString();
    }

    private int furthest() {
        return texts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** A comma for each thousand that the number is divided by; a factor of another kind shows no digit of the number. */
    private String scale() {
        StringBuilder commas = new StringBuilder();
        double left = factor;
        while (left >= THOUSAND && commas.length() < MOST) {
            left /= THOUSAND;
            commas.append(',');
        }
        return left == 1 ? commas.toString() : "\"?\"";
    }
}
