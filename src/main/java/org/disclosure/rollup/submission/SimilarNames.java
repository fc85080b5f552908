package org.disclosure.rollup.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Likeness of two units' names: whether one may be the other renamed. They share a word of two characters besides their
 * district's name and the words that most bodies have in their names.
 */
final class SimilarNames {

    private static final String DISTRICT_ENDS = "省市州盟县区旗";

    private static final List<String> NO_DISTRICTS = List.of("市场", "市容", "市政", "市民", "区划");

    /** Longer ones first, so that none hides another. */
    private static final List<String> OF_MOST_BODIES =
            List.of("人民政府", "监督管理", "行政管理", "办事处", "办公室", "委员会", "工作", "管理", "服务", "事务", "行政", "中心", "局");

    private SimilarNames() {}

    static boolean are(String one, String other) {
        int district = district(one, other);
        Set<String> words = words(one.substring(district));
        words.retainAll(words(other.substring(district)));
        return !words.isEmpty();
    }

    /** Length of the name of the district that both begin with. */
    private static int district(String one, String other) {
        int length = 0;
        for (int at = 0; at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at); at++) {
            if (at > 0 && DISTRICT_ENDS.indexOf(one.charAt(at)) >= 0 && !isWord(one, at) && !isWord(other, at)) {
                length = at + 1;
            }
        }
        return length;
    }

    /** True if no district ends here: 市场监督管理局 is of no city 市. */
    private static boolean isWord(String name, int at) {
        return NO_DISTRICTS.stream().anyMatch(word -> name.startsWith(word, at));
    }

    private static Set<String> words(String name) {
        String own = name;
        for (String word : OF_MOST_BODIES) {
            own = own.replace(word, " ");
        }
        Set<String> words = new HashSet<>();
        for (int at = 0; at + 1 < own.length(); at++) {
            String word = own.substring(at, at + 2);
            if (word.indexOf(' ') < 0) {
                words.add(word);
            }
        }
        return words;
    }
}
