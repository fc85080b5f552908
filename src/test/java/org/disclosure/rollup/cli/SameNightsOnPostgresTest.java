package org.disclosure.rollup.cli;

import org.disclosure.rollup.fixture.OnPostgres;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of nights once more, with a PostgreSQL for the store. */
@ExtendWith(OnPostgres.class)
class SameNightsOnPostgresTest {

    @Nested
    class AgainstPublished extends AgainstPublishedTest {

        @Override
        @Test
        @Disabled("holds two stores against each other")
        void aNightThatBreaksAndGoesOnEndsWithTheSameBytes() {}
    }

    @Nested
    class Areas extends AreasTest {}

    @Nested
    class Corrections extends CorrectionsTest {}

    @Nested
    class Decisions extends DecisionsTest {}

    @Nested
    class IncrementalNight extends IncrementalNightTest {}

    @Nested
    class LockedYear extends LockedYearTest {}

    @Nested
    class OwnReport extends OwnReportTest {}

    @Nested
    class SubmissionInParts extends SubmissionInPartsTest {

        @Override
        @Test
        @Disabled("holds two stores against each other")
        void anotherNightIsAsIfAllHadBeenReadAnewWhicheverPartsComeAndGo() {}
    }

    @Nested
    class WhichFileCounts extends WhichFileCountsTest {}

    @Nested
    class ZippedInbox extends ZippedInboxTest {}
}
