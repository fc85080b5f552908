package org.disclosure.rollup.check.text;

/** What a number in the running text counts. */
public enum Kind {
    /** Applications received; some units count those carried in with them. */
    RECEIVED,
    /** Applications newly received in the year. */
    RECEIVED_NEW,
    /** Applications received, those carried in expressly among them. */
    RECEIVED_AND_CARRIED,
    /** 办理: received, or dealt with, or concluded. */
    HANDLED,
    /** The text says that no application was received. */
    NONE_RECEIVED,
    CONCLUDED,
    CARRIED_IN,
    CARRIED_OUT,
    GRANTED,
    PARTLY_GRANTED,
    /** 予以公开及部分公开 in one number. */
    GRANTED_BOTH,
    DENIED,
    UNAVAILABLE,
    /** 无法提供 with a reason: all of 无法提供, or that reason alone. */
    UNAVAILABLE_FOR_A_REASON,
    NOT_PROCESSED,
    OTHERWISE,
    /** 自然人. */
    NATURAL,
    /** 法人或其他组织. */
    ORGANISATIONS,
    RECONSIDERATIONS,
    SUITS,
    NO_RECONSIDERATION,
    NO_SUIT,
    RECONSIDERATIONS_UPHELD,
    SUITS_UPHELD,
    NORMS_ISSUED,
    NORMS_REPEALED,
    NORMS_IN_FORCE,
    /** 信息处理费, in 元; 0 when the text says that none was charged. */
    FEE,
    LICENSES,
    PENALTIES,
    COMPULSION;

    /** Whether it counts applications that applicants and outcomes are parts of. */
    public boolean wholeOfApplications() {
        return ordinal() <= HANDLED.ordinal() || this == CONCLUDED;
    }
}
