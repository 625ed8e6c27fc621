package dev.heliotrope.pbx;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with {@code {{names}}} to be filled in. A name that nothing is known for is an error, never left standing. */
record Template(String name, String text) {
    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z-]+)}}");

    String filled(Map<String, String> values) {
        Matcher gaps = GAP.matcher(text);
        StringBuilder result = new StringBuilder(text.length());
        while (gaps.find()) {
            gaps.appendReplacement(result, Matcher.quoteReplacement(value(gaps.group(1), values)));
        }
        return gaps.appendTail(result).toString();
    }

    private String value(String gap, Map<String, String> values) {
        String value = values.get(gap);
        if (value == null) {
            throw new PbxTrouble("dialplans/" + name + " asks for {{" + gap + "}}, which does not exist; there are "
                    + String.join(", ", values.keySet().stream().sorted().toList()) + ".");
        }
        return value;
    }
}
