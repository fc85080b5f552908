package org.disclosure.rollup.check.text.wording;

/** Kind of figure that a number in the running text states. */
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
    /** 未经复议直接起诉. */
    DIRECT_SUITS,
    /** 复议后起诉. */
    LATER_SUITS,
    UPHELD_RECONSIDERATIONS,
    CORRECTED_RECONSIDERATIONS,
    OTHER_RECONSIDERATIONS,
    PENDING_RECONSIDERATIONS,
    UPHELD_SUITS,
    CORRECTED_SUITS,
    OTHER_SUITS,
    PENDING_SUITS,
    NO_RECONSIDERATION,
    NO_SUIT,
    /** The text says that all reconsiderations upheld: there is none of any other result. */
    ALL_RECONSIDERATIONS_UPHELD,
    /** The text says that all suits upheld: there is none of any other result. */
    ALL_SUITS_UPHELD,
    NORMS_ISSUED,
    NORMS_REPEALED,
    NORMS_IN_FORCE,
    /** 规章. */
    REGULATIONS_ISSUED,
    REGULATIONS_REPEALED,
    REGULATIONS_IN_FORCE,
    /** 信息处理费, in 元; 0 when the text says that none was charged. */
    FEE,
    LICENSES,
    PENALTIES,
    COMPULSION;

    /** True if it counts all applications, of which applicants and outcomes are parts. */
    public boolean wholeOfApplications() {
        return ordinal() <= HANDLED.ordinal() || this == CONCLUDED;
    }

    /** True if it counts applications, all or some of them. */
    public boolean ofApplications() {
        return ordinal() <= ORGANISATIONS.ordinal();
    }

    /** True if it counts disputes by their result. */
    public boolean resultOfDisputes() {
        return ordinal() >= UPHELD_RECONSIDERATIONS.ordinal() && ordinal() <= PENDING_SUITS.ordinal();
    }
}
