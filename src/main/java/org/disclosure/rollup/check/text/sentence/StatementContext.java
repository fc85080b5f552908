package org.disclosure.rollup.check.text.sentence;

import org.disclosure.rollup.check.text.wording.Scope;

/**
 * Unit, period and matter that the text is about at a position.
 *
 * @param scope whose figures they are
 * @param thisYear whether they are those of the report year
 * @param applications whether the matter is applications for disclosure
 * @param uncounted whether applications were named and nothing was counted since
 */
public record StatementContext(Scope scope, boolean thisYear, boolean applications, boolean uncounted) {

    private static final int APPLICATIONS_SECTION = 3;

    /** At the beginning of a paragraph of this section. */
    static StatementContext in(int section) {
        return new StatementContext(Scope.UNSTATED, true, section == APPLICATIONS_SECTION, false);
    }

    StatementContext with(Scope newScope) {
        return new StatementContext(newScope, thisYear, applications, uncounted);
    }

    StatementContext with(boolean newThisYear) {
        return new StatementContext(scope, newThisYear, applications, uncounted);
    }

    StatementContext about(boolean newApplications) {
        return new StatementContext(scope, thisYear, newApplications, newApplications || uncounted);
    }

    StatementContext counted() {
        return new StatementContext(scope, thisYear, applications, false);
    }
}
