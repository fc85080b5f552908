package org.disclosure.rollup.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A figure that the program knows by name. Which cells of an edition it is stands in the edition's file, so that a form in
 * which it has another place needs no other code.
 */
public enum KeyFigure {
    /** 本年新收. */
    RECEIVED,
    /** 上年结转. */
    CARRIED_IN,
    /** 予以公开. */
    GRANTED,
    /** 部分公开. */
    PARTLY_GRANTED,
    /** 不予公开, all reasons for it. */
    DENIED,
    /** 无法提供, all reasons for it. */
    UNAVAILABLE,
    /** 不予处理, all reasons for it. */
    NOT_PROCESSED,
    /** 其他处理, all kinds of it. */
    OTHERWISE,
    /** 其他处理 because a fee was not paid. */
    FEE_UNPAID,
    /** 其他处理 for a reason that the form does not name. */
    OTHER_OUTCOMES,
    /** 本年度办理结果总计. */
    CONCLUDED,
    /** 结转下年度. */
    CARRIED_OUT,
    /** 行政复议. */
    RECONSIDERATIONS,
    /** 未经复议直接起诉. */
    DIRECT_SUITS,
    /** 复议后起诉. */
    LATER_SUITS,
    /** Decisions of 行政许可. */
    LICENSES,
    /** Decisions of 行政处罚. */
    PENALTIES,
    /** Decisions of 行政强制. */
    COMPULSION,
    /** 行政事业性收费, in 万元. */
    FEES,
    /** 规章 of the year. */
    REGULATIONS_ISSUED,
    /** 规章 repealed in the year. */
    REGULATIONS_REPEALED,
    /** 规章 in force. */
    REGULATIONS_IN_FORCE,
    /** 行政规范性文件 of the year. */
    NORMS_ISSUED,
    /** 行政规范性文件 repealed in the year. */
    NORMS_REPEALED,
    /** 行政规范性文件 in force. */
    NORMS_IN_FORCE;

    /** Balance of applications: the first two add up to the same as the last two. */
    public static final List<KeyFigure> BALANCE = List.of(RECEIVED, CARRIED_IN, CONCLUDED, CARRIED_OUT);

    /** Volume of work and what is left of it, compared over the years. */
    public static final List<KeyFigure> TREND = List.of(RECEIVED, CONCLUDED, CARRIED_OUT);

    /** The figures that units and areas are compared by. */
    public static final List<KeyFigure> LEADING =
            List.of(RECEIVED, CARRIED_IN, CONCLUDED, CARRIED_OUT, RECONSIDERATIONS);

    /** The outcomes that make up {@link #CONCLUDED}. */
    public static final List<KeyFigure> OUTCOMES =
            List.of(GRANTED, PARTLY_GRANTED, DENIED, UNAVAILABLE, NOT_PROCESSED, OTHERWISE);

    private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

    /** The name in the file of a form and in the keys of texts: {@code carriedIn}. */
    public String key() {
        return NEXT_WORD
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }
}
