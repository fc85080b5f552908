package org.disclosure.rollup.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.check.picture.PictureJudge;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.submission.Submission;

/** Tables that were read from pictures. */
final class PictureFixtures {

    private static final int YEAR = 2023;

    private PictureFixtures() {}

    static List<CodeFixture> all() {
        return List.of(new CodeFixture(
                "I-PICTURE",
                () -> judged(sound().submission()),
                () -> judged(Pictured.submission(
                        sound().with("t3/3.1/natural", "17")
                                .without("t2")
                                .without("t4")
                                .submission(),
                        999,
                        Map.of("t3/3.1/natural", 610))),
                // no table, no picture
                () -> judged(sound().without("t2").without("t3").without("t4").submission())));
    }

    private static Tables sound() {
        return Tables.of(YEAR).withNatural("1", "12").withNatural("3.1", "12").withNatural("3.7", "12");
    }

    private static List<Finding> judged(Submission submission) {
        return PictureJudge.judge(submission, YEAR, Optional.empty(), List.of()).findings();
    }
}
