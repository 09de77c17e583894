package dev.stateless.orchestrator.orchestration;

/** Names from outside as they may stand in a message: short, on one line. */
final class Printable {

    private static final int LONGEST = 80;

    private Printable() {
    }

    static String of(String text) {
        StringBuilder printable = new StringBuilder();
        for (char c : text.substring(0, Math.min(LONGEST, text.length())).toCharArray()) {
            boolean plain = !Character.isISOControl(c) && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029';
            printable.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return text.length() > LONGEST ? printable + "…" : printable.toString();
    }
}
