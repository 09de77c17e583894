package dev.stateless.perf.testdata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes under construction. Text appended as ASCII must be ASCII; it is not checked, since it is all our own. */
public final class LineBuffer {

    private byte[] bytes;
    private int length;

    public LineBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    LineBuffer append(byte[] more, int from, int count) {
        ensure(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
        return this;
    }

    LineBuffer append(byte[] more) {
        return append(more, 0, more.length);
    }

    LineBuffer append(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    @SuppressWarnings("deprecation") // the only copy without a charset encoder; exact for ASCII
    LineBuffer append(String ascii) {
        int count = ascii.length();
        ensure(count);
        ascii.getBytes(0, count, bytes, length);
        length += count;
        return this;
    }

    /** Appends a number of at least 0 with leading zeros up to {@code digits}; all of it when it has more. */
    LineBuffer appendPadded(long number, int digits) {
        int wanted = Math.max(digits, digitsOf(number));
        ensure(wanted);
        long rest = number;
        for (int i = length + wanted - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += wanted;
        return this;
    }

    LineBuffer append(long number) {
        return appendPadded(number, 1);
    }

    /** Appends an amount of money as a JSON number with two decimals. */
    LineBuffer appendCents(long cents) {
        return append(cents / 100).append('.').appendPadded(cents % 100, 2);
    }

    private static int digitsOf(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
