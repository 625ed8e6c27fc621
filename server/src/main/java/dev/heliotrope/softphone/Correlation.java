package dev.heliotrope.softphone;

/** Slides one sound along another by way of the Fourier transform: a minute against five seconds takes half a second. */
final class Correlation {
    private Correlation() {}

    /** At each index, the sum of products when {@code sound} begins there in {@code heard}. */
    static double[] slide(short[] heard, short[] sound) {
        int size = Integer.highestOneBit(heard.length + sound.length - 1) << 1;
        double[] re = new double[size];
        double[] im = new double[size];
        // two real transforms in one: the one in the real, the other, turned round, in the imaginary part
        for (int i = 0; i < heard.length; i++) {
            re[i] = heard[i];
        }
        for (int i = 0; i < sound.length; i++) {
            im[(size - i) % size] = sound[i];
        }
        transform(re, im);
        multiplyParts(re, im);
        transform(im, re); // with the parts exchanged, the transform is its own inverse
        for (int i = 0; i < size; i++) {
            re[i] /= size;
        }
        return re;
    }

    /** From X + iY, X and Y being the spectra of real signals, makes X times Y: (Z(k)^2 - conj Z(-k)^2) / 4i. */
    private static void multiplyParts(double[] re, double[] im) {
        int size = re.length;
        for (int k = 0; k <= size / 2; k++) {
            int m = (size - k) % size;
            double real = (re[k] * im[k] + re[m] * im[m]) / 2;
            double imaginary = (re[m] * re[m] - im[m] * im[m] - re[k] * re[k] + im[k] * im[k]) / 4;
            re[k] = real;
            im[k] = imaginary;
            re[m] = real;
            im[m] = -imaginary;
        }
    }

    /** In place, radix 2 (Cooley and Tukey 1965), block by block: going through memory in strides took three times as long. */
    private static void transform(double[] re, double[] im) {
        reorder(re, im);
        double[] cos = new double[re.length / 2];
        double[] sin = new double[re.length / 2];
        for (int k = 0; k < cos.length; k++) {
            cos[k] = Math.cos(-2 * Math.PI * k / re.length);
            sin[k] = Math.sin(-2 * Math.PI * k / re.length);
        }
        for (int half = 1; half < re.length; half *= 2) {
            int step = cos.length / half;
            for (int block = 0; block < re.length; block += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(re, im, block + k, block + k + half, cos[k * step], sin[k * step]);
                }
            }
        }
    }

    private static void butterfly(double[] re, double[] im, int i, int j, double cos, double sin) {
        double real = re[j] * cos - im[j] * sin;
        double imaginary = re[j] * sin + im[j] * cos;
        re[j] = re[i] - real;
        im[j] = im[i] - imaginary;
        re[i] += real;
        im[i] += imaginary;
    }

    private static void reorder(double[] re, double[] im) {
        int bits = Integer.numberOfTrailingZeros(re.length);
        for (int i = 0; i < re.length; i++) {
            int j = Integer.reverse(i) >>> (32 - bits);
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
