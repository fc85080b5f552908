package org.disclosure.rollup.check.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.text.wording.Scope;

/**
 * Something that the running text states for certain. What is not certain (about, more than, last year, another body,
 * another matter) is no fact at all.
 */
public sealed interface Fact {

    Source source();

    /**
     * Source of a fact in the text.
     *
     * @param section the section of the report, 1 to 6; 0 before the first heading
     * @param quotation the sentence as written, shortened around the number
     */
    record Source(Scope scope, int section, String quotation) {}

    /**
     * A number of something.
     *
     * @param number 0 too when the text says 无 or 未
     * @param unit 件, 条, 元 ...; empty when the text says 无 or 未
     */
    record Count(Kind kind, BigDecimal number, String unit, Source source) implements Fact {}

    /** A total and its parts, which are all of it. */
    record Sum(BigDecimal total, List<BigDecimal> parts, Source source) implements Fact {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A number and its share, as 占 p %.
     *
     * @param wholes the numbers before it in the sentence, of which one is the whole
     * @param kind what the number counts; empty when it is no matter of the tables
     */
    record Share(BigDecimal part, List<BigDecimal> wholes, BigDecimal percent, Optional<Kind> kind, Source source)
            implements Fact {
        public Share {
            wholes = List.copyOf(wholes);
        }
    }

    /**
     * A number against last year's.
     *
     * @param kind what the number counts; empty when it is no matter of the tables
     * @param before last year's number, where the sentence gives it
     * @param change signed; 0 for 与上年持平
     * @param percent whether the change is in per cent of last year's number
     */
    record Growth(
            Optional<Kind> kind,
            BigDecimal now,
            Optional<BigDecimal> before,
            BigDecimal change,
            boolean percent,
            Source source)
            implements Fact {}
}
