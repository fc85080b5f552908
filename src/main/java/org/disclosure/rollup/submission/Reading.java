package org.disclosure.rollup.submission;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Content of a cell of a bureau's table, as it was understood. It is interpreted once, in recognition, and nothing
 * later changes it.
 *
 * <p>Only an {@link Amount} is a number. The others add nothing to a sum and are never taken as 0.
 */
public sealed interface Reading {

    /** Characters of a text that are kept. */
    int LONGEST = 1_000;

    /** The text of the cell as received; of one that is longer than any figure the beginning. */
    String raw();

    State state();

    /** The number, in the unit of the form's cell; empty when the cell holds none. */
    default Optional<BigDecimal> amount() {
        return Optional.empty();
    }

    /** What the cell says, in short: the number, or else its text. */
    default String words() {
        return amount().map(BigDecimal::toPlainString).orElseGet(() -> raw().strip());
    }

    /** The kinds of reading, as printed in {@code entries.csv}. */
    enum State {
        AMOUNT,
        BLANK,
        NOT_APPLICABLE,
        UNREADABLE,
        PROPOSED
    }

    /** A number. */
    record Amount(BigDecimal value, String raw) implements Reading {

        public Amount {
            raw = shortened(raw);
        }

        @Override
        public State state() {
            return State.AMOUNT;
        }

        @Override
        public Optional<BigDecimal> amount() {
            return Optional.of(value);
        }
    }

    /** Nothing, or white space only. */
    record Blank(String raw) implements Reading {

        public Blank {
            raw = shortened(raw);
        }

        @Override
        public State state() {
            return State.BLANK;
        }
    }

    /** A sign for "does not apply": {@code /}, {@code -}, {@code —}, {@code 无}. */
    record NotApplicable(String raw) implements Reading {

        public NotApplicable {
            raw = shortened(raw);
        }

        @Override
        public State state() {
            return State.NOT_APPLICABLE;
        }
    }

    /** Something that is no number. */
    record Unreadable(String raw) implements Reading {

        public Unreadable {
            raw = shortened(raw);
        }

        @Override
        public State state() {
            return State.UNREADABLE;
        }
    }

    /**
     * What was read in a cell of a picture and waits for a person. It counts for nothing until one has confirmed it.
     *
     * @param value the number that is proposed, in the unit of the form's cell; empty for a blank, and where none can be proposed
     * @param raw what was read; empty where nothing stands in the cell
     */
    record Proposed(Optional<BigDecimal> value, String raw) implements Reading {

        public Proposed {
            raw = shortened(raw);
        }

        @Override
        public State state() {
            return State.PROPOSED;
        }

        /** Whether something stands in the cell and nothing can be proposed for it. */
        public boolean isUnknown() {
            return value.isEmpty() && !raw.isEmpty();
        }

        /** The number that is proposed instead of the one that was read; empty where none is. */
        public Optional<BigDecimal> change() {
            return value.filter(number -> !isRead(number));
        }

        private boolean isRead(BigDecimal number) {
            return raw.matches("\\d{1,8}(?:\\.\\d{1,4})?") && number.compareTo(new BigDecimal(raw)) == 0;
        }

        /** What it is once it counts. */
        public Reading confirmed() {
            return value.<Reading>map(number -> new Amount(number, raw)).orElseGet(() -> new Blank(raw));
        }
    }

    /** Many readings are in memory at a time, and a cell may hold a hundred thousand letters. */
    private static String shortened(String raw) {
        return raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw;
    }

    /** The reading of this state. */
    static Reading of(State state, BigDecimal value, String raw) {
        return switch (state) {
            case AMOUNT -> new Amount(value, raw);
            case BLANK -> new Blank(raw);
            case NOT_APPLICABLE -> new NotApplicable(raw);
            case UNREADABLE -> new Unreadable(raw);
            case PROPOSED -> new Proposed(Optional.ofNullable(value), raw);
        };
    }
}
