package dev.stateless.orchestrator.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream at LF (a CR before it belongs to the line end). Blank lines are skipped but counted, and a UTF-8 byte
 * order mark at the very start is dropped. Holds one buffer that grows no further than the largest line allowed.
 */
public final class NdjsonReader implements EventSource {

    private static final int FIRST_BUFFER = 64 * 1024;

    private final InputStream in;
    private final int maxLineBytes;
    private byte[] buffer;
    private int start;
    private int end;
    private boolean atEnd;
    private long line;

    /** @param maxLineBytes longest line kept, in bytes without its line end; at least 1 */
    public NdjsonReader(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
        this.buffer = new byte[Math.min(FIRST_BUFFER, maxLineBytes + 2)];
    }

    @Override
    public RawEvent next() throws IOException {
        while (true) {
            RawEvent raw = nextLine();
            if (raw == null || raw.tooLarge() || !isBlank(raw)) {
                return raw;
            }
        }
    }

    private RawEvent nextLine() throws IOException {
        int scanned = start;
        while (true) {
            for (int i = scanned; i < end; i++) {
                if (buffer[i] == '\n') {
                    return take(i, i + 1);
                }
            }
            if (atEnd) {
                return start == end ? null : take(end, end);
            }
            if (end - start > maxLineBytes + 1) {
                return skipLine();
            }
            int kept = end - start;
            makeRoom();
            scanned = start + kept;
            fill();
        }
    }

    private RawEvent take(int lineEnd, int next) {
        int from = start;
        int to = lineEnd;
        if (to > from && buffer[to - 1] == '\r') {
            to--;
        }
        start = next;
        line++;
        if (line == 1 && to - from >= 3 && startsWithByteOrderMark(from)) {
            from += 3;
        }
        boolean tooLarge = to - from > maxLineBytes;
        return new RawEvent(line, buffer, from, tooLarge ? 0 : to - from, tooLarge);
    }

    private RawEvent skipLine() throws IOException {
        line++;
        while (true) {
            start = 0;
            end = 0;
            fill();
            for (int i = 0; i < end; i++) {
                if (buffer[i] == '\n') {
                    start = i + 1;
                    return new RawEvent(line, buffer, start, 0, true);
                }
            }
            if (atEnd) {
                start = end;
                return new RawEvent(line, buffer, start, 0, true);
            }
        }
    }

    private void makeRoom() {
        if (end < buffer.length) {
            return;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        } else {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLineBytes + 2L));
        }
    }

    private void fill() throws IOException {
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            atEnd = true;
        } else {
            end += read;
        }
    }

    private boolean startsWithByteOrderMark(int from) {
        return buffer[from] == (byte) 0xEF && buffer[from + 1] == (byte) 0xBB && buffer[from + 2] == (byte) 0xBF;
    }

    private static boolean isBlank(RawEvent raw) {
        for (int i = raw.offset(); i < raw.offset() + raw.length(); i++) {
            byte b = raw.buffer()[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
