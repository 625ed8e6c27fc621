package dev.heliotrope.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.heliotrope.call.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller's number is from. Numbers come as the trunk sends them: {@code +420222000111}, {@code 00420222000111} or,
 * within the home country, {@code 222000111}. Never throws; what makes no sense has no country.
 */
public final class Countries {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** A plus and three digits. */
    private static final int LONGEST_CODE = 4;

    /** E.164: a plus and fifteen digits. */
    private static final int LONGEST = 16;

    /** How many countries share a calling code. */
    private static final int[] REGIONS = new int[1000];

    /**
     * The country of a calling code that is of one country only, by the code and the length of the number: whether it is a possible
     * number there depends on nothing else. Empty for what the library's parser must look at.
     */
    private static final Map<Integer, Optional<String>> ALONE = new ConcurrentHashMap<>();

    static {
        NUMBERS.getSupportedCallingCodes()
                .forEach(code -> REGIONS[code] =
                        NUMBERS.getRegionCodesForCountryCode(code).size());
    }

    private record Found(PhoneNumber number, Optional<String> country) {}

    private final String home;

    /** A call asks some times over, for the language, the manner and the time of its caller. */
    private volatile @Nullable Found last;

    /** @param home ISO 3166 code of the country in which a number without a country code is */
    public Countries(String home) {
        this.home = home;
    }

    /** ISO 3166 codes of all countries that have numbers. */
    public static Set<String> known() {
        return Set.copyOf(NUMBERS.getSupportedRegions());
    }

    /** ISO 3166 code; empty for withheld, international (+800) and impossible numbers. */
    public Optional<String> countryOf(PhoneNumber number) {
        Found known = last;
        if (known == null || !known.number().equals(number)) {
            known = new Found(number, found(number));
            last = known;
        }
        return known.country();
    }

    private Optional<String> found(PhoneNumber number) {
        int end = codeEnd(number.digits());
        return end < 0 ? country(parse(number)) : ofCode(number, end);
    }

    private static Optional<String> country(Optional<Phonenumber.PhoneNumber> number) {
        return number.map(NUMBERS::getRegionCodeForNumber).filter(region -> region.length() == 2);
    }

    private Optional<String> ofCode(PhoneNumber number, int end) {
        String digits = number.digits();
        int code = Integer.parseInt(digits, 1, end, 10);
        if (REGIONS[code] > 1) {
            return country(quick(digits, end).or(() -> parse(number)));
        }
        Optional<String> alone =
                ALONE.computeIfAbsent(code * (LONGEST + 1) + digits.length(), any -> country(quick(digits, end)));
        return alone.isPresent() ? alone : country(parse(number));
    }

    /** The number as E.164 has it, {@code +420222000111}; empty where it is no possible number. */
    public Optional<PhoneNumber> e164(PhoneNumber number) {
        return parse(number).map(parsed -> new PhoneNumber(NUMBERS.format(parsed, PhoneNumberFormat.E164)));
    }

    /**
     * Where the country code of a number ends that can do without the library's parser, which looks at each number for what a human
     * may have typed and takes a good part of the time that a call costs. Negative for what needs it: no country code, or a
     * national number that begins with a nought.
     */
    private static int codeEnd(String digits) {
        boolean international = digits.startsWith("+") && !digits.startsWith("+0") && digits.length() <= LONGEST;
        for (int end = 2; international && end <= LONGEST_CODE && end < digits.length() - 1; end++) {
            if (REGIONS[Integer.parseInt(digits, 1, end, 10)] > 0 && digits.charAt(end) != '0') {
                return end;
            }
        }
        return -1;
    }

    private static Optional<Phonenumber.PhoneNumber> quick(String digits, int end) {
        Phonenumber.PhoneNumber built = new Phonenumber.PhoneNumber();
        built.setCountryCode(Integer.parseInt(digits, 1, end, 10))
                .setNationalNumber(Long.parseLong(digits, end, digits.length(), 10));
        return Optional.of(built).filter(NUMBERS::isPossibleNumber);
    }

    private Optional<Phonenumber.PhoneNumber> parse(PhoneNumber number) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(number.digits(), home);
            return Optional.of(parsed).filter(NUMBERS::isPossibleNumber);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
