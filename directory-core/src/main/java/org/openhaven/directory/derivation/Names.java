package org.openhaven.directory.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.source.PlaceKey;
import org.openhaven.directory.source.SourceStatement;

/**
 * The names of a facility: the strongest first and second name together, and by what
 * other names it is called.
 *
 * @param name first name
 * @param programName second name, null if there is none
 * @param others names that differ in more than spelling
 * @param origin who says the first
 */
record Names(String name, @Nullable String programName, List<String> others, Origin origin) {

	static Names of(List<Tier> tiers) {
		Tier strongest = tiers.getFirst();
		SourceStatement naming = strongest.members().getFirst().statement();
		Map<String, String> others = new LinkedHashMap<>();
		for (Tier tier : tiers) {
			for (Evidence evidence : tier.members()) {
				SourceStatement statement = evidence.statement();
				add(others, whole(statement));
				statement.otherNames().forEach((name) -> add(others, name));
			}
		}
		others.remove(PlaceKey.normalisedName(whole(naming)));
		others.keySet().removeIf((key) -> PlaceKey.normalisedName(whole(naming)).startsWith(key + " "));
		return new Names(naming.name1(), naming.name2(), List.copyOf(others.values()), strongest.origin());
	}

	private static void add(Map<String, String> names, String name) {
		names.putIfAbsent(PlaceKey.normalisedName(name), name);
	}

	private static String whole(SourceStatement statement) {
		return (statement.name2() == null) ? statement.name1() : statement.name1() + " - " + statement.name2();
	}

}
