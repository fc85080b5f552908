package org.disclosure.rollup.recognition.unit;

import org.disclosure.rollup.submission.Unit;

/**
 * A name of the roster in a text.
 *
 * @param unit whose it is; of a sub-unit's name the unit that it belongs to
 */
record NameHit(int start, String name, Unit unit, boolean subUnit) {

    int end() {
        return start + name.length();
    }
}
