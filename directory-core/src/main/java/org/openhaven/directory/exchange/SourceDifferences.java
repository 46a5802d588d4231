package org.openhaven.directory.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.history.FieldChange;
import org.openhaven.directory.history.Histories;
import org.openhaven.directory.proposal.Proposal;
import org.openhaven.directory.proposal.Proposals;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.storage.Digest;
import org.openhaven.directory.storage.JsonColumn;
import org.springframework.stereotype.Component;

/**
 * Proposes what a source newly says where a person has stated something else. The listing
 * keeps the person's word until somebody decides; the same difference is proposed once.
 */
@Component
class SourceDifferences {

	private final Publications publications;

	private final Proposals proposals;

	SourceDifferences(Publications publications, Proposals proposals) {
		this.publications = publications;
		this.proposals = proposals;
	}

	void propose(Collection<Dossier> dossiers, Set<SourceRecord> touched, ImportContext context) {
		List<Dossier> stated = dossiers.stream()
			.filter((dossier) -> dossier.statements().stream().anyMatch((said) -> said.statement().isPresent()))
			.filter((dossier) -> dossier.records().stream().anyMatch(touched::contains))
			.toList();
		if (stated.isEmpty()) {
			return;
		}
		Set<String> known = this.proposals
			.findByFacilities(stated.stream().map((dossier) -> dossier.id().value()).toList())
			.stream()
			.map((proposal) -> proposal.facility() + proposal.group().value() + proposal.contentHash())
			.collect(Collectors.toSet());
		for (Dossier dossier : stated) {
			differences(dossier).forEach((group, fields) -> {
				String json = JsonColumn.write(fields);
				if (known.add(dossier.id() + group.value() + Digest.of(json))) {
					this.proposals.save(Proposal.bySource(dossier.id(), group, json, context.source(),
							context.edition(), context.at()));
				}
			});
		}
	}

	private Map<FactGroup, List<FieldChange>> differences(Dossier dossier) {
		Map<FactGroup, List<FieldChange>> byGroup = new EnumMap<>(FactGroup.class);
		Optional<Listing> published = dossier.facility().findListing();
		Optional<Listing> sources = this.publications.deriveFromSourcesAlone(dossier);
		if (published.isEmpty() || sources.isEmpty()) {
			return byGroup;
		}
		Set<FactGroup> stated = dossier.statements()
			.stream()
			.filter((said) -> said.statement().isPresent())
			.map((said) -> said.group())
			.collect(Collectors.toSet());
		for (FieldChange field : Histories.difference(published.get(), sources.get())) {
			FactGroup group = groupOf(field.field());
			if (field.after() != null && group != null && stated.contains(group)) {
				byGroup.computeIfAbsent(group, (first) -> new ArrayList<>()).add(field);
			}
		}
		return byGroup;
	}

	private static @Nullable FactGroup groupOf(String field) {
		if (field.startsWith("facts.")) {
			return FactGroup.ofFilter(field.substring("facts.".length()));
		}
		if (field.startsWith("services") || field.startsWith("medications") || field.equals("licenses")) {
			return FactGroup.SERVICES;
		}
		boolean contact = field.startsWith("address.")
				|| Set.of("name", "programName", "phones", "website", "email", "hours", "location", "description")
					.contains(field);
		return contact ? FactGroup.CONTACT : null;
	}

}
