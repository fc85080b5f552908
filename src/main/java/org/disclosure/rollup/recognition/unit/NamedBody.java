package org.disclosure.rollup.recognition.unit;

import java.util.Optional;
import org.disclosure.rollup.submission.Unit;

/**
 * The body that a text names.
 *
 * @param unit the unit of the roster; of a sub-unit the one that it belongs to
 * @param name the body's name as written; empty for none
 */
public record NamedBody(Kind kind, Optional<Unit> unit, String name) {

    /** The kinds of body that a text can name. */
    public enum Kind {
        /** No body, or several of the roster. */
        NONE,
        UNIT,
        /** One that the roster lists below a unit. */
        SUB_UNIT,
        /** A body that is none of the roster, whatever the rest says: {@code 公安局交警大队}. */
        STRANGER,
        /** A name that the roster does not have and that may be another name of a unit: {@code 文教体办}. */
        VAGUE
    }

    public static final NamedBody NOTHING = new NamedBody(Kind.NONE, Optional.empty(), "");

    static NamedBody of(Unit unit) {
        return new NamedBody(Kind.UNIT, Optional.of(unit), unit.name());
    }

    static NamedBody subUnit(Unit parent, String name) {
        return new NamedBody(Kind.SUB_UNIT, Optional.of(parent), name);
    }

    public static NamedBody stranger(String name) {
        return new NamedBody(Kind.STRANGER, Optional.empty(), name);
    }

    static NamedBody vague(String name) {
        return new NamedBody(Kind.VAGUE, Optional.empty(), name);
    }

    public boolean is(Kind asked) {
        return kind == asked;
    }

    /** The unit of the roster that is named as itself. */
    public Optional<Unit> ofRoster() {
        return is(Kind.UNIT) ? unit : Optional.empty();
    }
}
