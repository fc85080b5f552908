package org.disclosure.rollup.upkeep;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at rows of which some are known to be damaged: they may hold anything, and reading them may come to nothing. */
final class DamagedRows {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedRows.class);

    private DamagedRows() {}

    /**
     * Lines of a look at the store, or one that says that it could not be taken.
     *
     * @param known what was found before; where nothing is wrong a look that fails is a mistake of the program's own
     * @param key of the text that says what was not looked at
     * @param arguments of the text
     */
    static List<VerifiedLine> look(
            List<VerifiedLine> known, Supplier<List<VerifiedLine>> look, String key, Object... arguments) {
        try {
            return look.get();
        } catch (RuntimeException | StackOverflowError e) {
            if (known.stream().noneMatch(line -> line.grade() == VerifiedLine.Grade.WRONG)) {
                throw e;
            }
            LOG.warn("Damaged rows cannot be read", e);
            return List.of(VerifiedLine.wrong(key, arguments));
        }
    }
}
