package org.disclosure.rollup.store;

import org.disclosure.rollup.check.OwnReportTest;
import org.disclosure.rollup.district.AreasTest;
import org.disclosure.rollup.district.selection.CorrectionsTest;
import org.disclosure.rollup.district.selection.SubmissionInPartsTest;
import org.disclosure.rollup.district.selection.WhichFileCountsTest;
import org.disclosure.rollup.finding.decision.DecisionsTest;
import org.disclosure.rollup.fixture.OnPostgres;
import org.disclosure.rollup.job.change.AgainstPublishedTest;
import org.disclosure.rollup.job.change.IncrementalNightTest;
import org.disclosure.rollup.job.files.ZippedInboxTest;
import org.disclosure.rollup.store.history.LockedYearTest;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of nights once more, with a PostgreSQL for the store; {@link EveryKindOfNight} is what the normal build compares. */
@Tag("slow")
@ExtendWith(OnPostgres.class)
class SameNightsOnPostgresTest {

    @Nested
    class AgainstPublished extends AgainstPublishedTest {

        @Override
        @Test
        @Disabled("holds two stores against each other")
        public void aNightThatBreaksAndGoesOnEndsWithTheSameBytes() {}
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
        public void anotherNightIsAsIfAllHadBeenReadAnewWhicheverPartsComeAndGo() {}
    }

    @Nested
    class WhichFileCounts extends WhichFileCountsTest {}

    @Nested
    class ZippedInbox extends ZippedInboxTest {}
}
