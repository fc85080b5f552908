package org.disclosure.rollup.check.text.sentence;

import org.disclosure.rollup.check.text.wording.Scope;

/**
 * Of whom, of when and of what the text speaks at a place.
 *
 * @param scope whose figures they are
 * @param thisYear whether they are those of the report year
 * @param applications whether the matter is applications for disclosure
 * @param uncounted whether applications were named and nothing was counted since
 */
public record Frame(Scope scope, boolean thisYear, boolean applications, boolean uncounted) {

    private static final int APPLICATIONS_SECTION = 3;

    /** At the beginning of a paragraph of this section. */
    static Frame in(int section) {
        return new Frame(Scope.UNSTATED, true, section == APPLICATIONS_SECTION, false);
    }

    Frame with(Scope newScope) {
        return new Frame(newScope, thisYear, applications, uncounted);
    }

    Frame with(boolean newThisYear) {
        return new Frame(scope, newThisYear, applications, uncounted);
    }

    Frame about(boolean newApplications) {
        return new Frame(scope, thisYear, newApplications, newApplications || uncounted);
    }

    Frame counted() {
        return new Frame(scope, thisYear, applications, false);
    }
}
