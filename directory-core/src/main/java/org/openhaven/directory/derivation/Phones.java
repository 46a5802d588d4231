package org.openhaven.directory.derivation;

import java.util.Comparator;
import java.util.List;

import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;

/**
 * Telephone numbers as they are shown and dialled. Source of the form: North American
 * Numbering Plan, ten digits, area code and exchange beginning with 2 to 9.
 */
final class Phones {

	private Phones() {
	}

	static List<Phone> of(SourceStatement statement) {
		return statement.phones()
			.stream()
			.map((phone) -> phone(phone, statement.country()))
			.sorted(Comparator.comparing(Phone::kind))
			.toList();
	}

	private static Phone phone(StatedPhone stated, String country) {
		Phone.Kind kind = Phone.Kind.valueOf(stated.kind().name());
		String digits = stated.digits();
		boolean american = "US".equals(country) && digits.matches("[2-9][0-9]{2}[2-9][0-9]{6}");
		if (american) {
			String number = digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
			return new Phone(kind, number, "+1" + digits, stated.extension());
		}
		String dialled = stated.text().startsWith("+") ? "+" + digits : null;
		return new Phone(kind, stated.text(), dialled, stated.extension());
	}

}
