package dev.stateless.orchestrator.event;

/** Text that fits on one line of a log, into a header and into an SQS message attribute. */
public final class PlainText {

    private PlainText() {
    }

    /** False for control characters, line and paragraph separators, lone surrogates, U+FFFE and U+FFFF. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7F) {
                continue;
            }
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFFFE' || c == '\uFFFF') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
