package org.openhaven.directory.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhaven.directory.exchange.PlaceMatching.Placement;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceStatement;
import org.springframework.stereotype.Component;

/**
 * States rows in the name of a person ({@code --confirmed-by}): each row is also what
 * that person says about contact, services and payment of the facility.
 */
@Component
class PersonRows {

	private static final String HOURS = "hours";

	private final Publications publications;

	PersonRows(Publications publications) {
		this.publications = publications;
	}

	/** Ids of the facilities about which something new was stated. */
	Set<String> state(Map<ReadRow.Row, SourceRecord> rows, Placement placement, Origin.Confirmed origin) {
		Set<String> stated = new HashSet<>();
		rows.forEach((row, record) -> {
			Dossier dossier = placement.dossier(record.facilityId());
			boolean news = state(dossier, FactGroup.CONTACT, contact(row.statement()), origin);
			news |= state(dossier, FactGroup.SERVICES, services(row.statement()), origin);
			news |= state(dossier, FactGroup.PAYMENT, payment(row.statement()), origin);
			if (news) {
				stated.add(record.facilityId());
			}
		});
		return stated;
	}

	/** A person who says again what they said has stated nothing new. */
	private boolean state(Dossier dossier, FactGroup group, SourceStatement said, Origin.Confirmed origin) {
		boolean known = dossier.statements()
			.stream()
			.filter((standing) -> standing.group() == group && standing.origin().account().equals(origin.account()))
			.anyMatch((standing) -> standing.statement().equals(Optional.of(said)));
		if (!known) {
			this.publications.state(dossier, group, said, origin);
		}
		return !known;
	}

	private static SourceStatement contact(SourceStatement row) {
		SourceStatement.Builder contact = named(row).street1(row.street1())
			.street2(row.street2())
			.city(row.city())
			.region(row.region())
			.postalCode(row.postalCode())
			.county(row.county())
			.point(row.latitude(), row.longitude())
			.website(row.website())
			.email(row.email())
			.description(row.description());
		row.otherNames().forEach(contact::otherName);
		row.phones().forEach(contact::phone);
		String hours = row.attributes().get(HOURS);
		return ((hours != null) ? contact.attribute(HOURS, hours) : contact).build();
	}

	private static SourceStatement services(SourceStatement row) {
		SourceStatement.Builder services = named(row).codes(row.codes()).checklist(row.checklist()).focus(row.focus());
		row.facts()
			.stream()
			.filter((fact) -> FactGroup.ofFilter(fact.filter()) == FactGroup.SERVICES)
			.forEach(services::fact);
		row.services().forEach(services::service);
		row.attributes().forEach((name, text) -> {
			if (!name.equals(HOURS)) {
				services.attribute(name, text);
			}
		});
		row.unknown().forEach(services::unknown);
		return services.build();
	}

	private static SourceStatement payment(SourceStatement row) {
		SourceStatement.Builder payment = named(row);
		row.facts()
			.stream()
			.filter((fact) -> FactGroup.ofFilter(fact.filter()) == FactGroup.PAYMENT)
			.forEach(payment::fact);
		return payment.build();
	}

	private static SourceStatement.Builder named(SourceStatement row) {
		return SourceStatement.named(row.name1()).name2(row.name2()).country(row.country());
	}

}
