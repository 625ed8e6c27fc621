package dev.heliotrope.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.heliotrope.call.PhoneNumber;
import java.util.Optional;
import java.util.Set;
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
        return quick(number)
                .or(() -> parse(number))
                .map(NUMBERS::getRegionCodeForNumber)
                .filter(region -> region.length() == 2);
    }

    /** The number as E.164 has it, {@code +420222000111}; empty where it is no possible number. */
    public Optional<PhoneNumber> e164(PhoneNumber number) {
        return parse(number).map(parsed -> new PhoneNumber(NUMBERS.format(parsed, PhoneNumberFormat.E164)));
    }

    /**
     * Without the library's parser, which looks at each number for what a human may have typed and takes a good part of the
     * time that a call costs. Empty for what needs it: no country code, or a national number that begins with a nought.
     */
    private static Optional<Phonenumber.PhoneNumber> quick(PhoneNumber number) {
        String digits = number.digits();
        boolean international = digits.startsWith("+") && !digits.startsWith("+0") && digits.length() <= LONGEST;
        for (int end = 2; international && end <= LONGEST_CODE && end < digits.length() - 1; end++) {
            int code = Integer.parseInt(digits.substring(1, end));
            if (!NUMBERS.getRegionCodesForCountryCode(code).isEmpty() && digits.charAt(end) != '0') {
                Phonenumber.PhoneNumber built = new Phonenumber.PhoneNumber();
                built.setCountryCode(code).setNationalNumber(Long.parseLong(digits.substring(end)));
                return Optional.of(built).filter(NUMBERS::isPossibleNumber);
            }
        }
        return Optional.empty();
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
