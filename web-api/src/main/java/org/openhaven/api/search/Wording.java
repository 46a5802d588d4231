package org.openhaven.api.search;

import java.util.Locale;

import org.openhaven.search.query.Reason;

/** Sentences of answers, English and Spanish. None holds a quote. */
final class Wording {

	private Wording() {
	}

	static String reason(Reason reason, Locale language) {
		return isSpanish(language) ? spanish(reason) : english(reason);
	}

	private static String english(Reason reason) {
		return switch (reason) {
			case NAME_IS_THE_TEXT -> "Its name is what you typed";
			case NAME_HAS_THE_WORDS -> "Its name has your words";
			case LISTING_HAS_THE_WORDS -> "Its listing has your words";
			case STATED -> "Its listing states what you asked for";
			case INDIRECT_EVIDENCE -> "Its listing suggests what you asked for: ask";
			case DISTANCE -> "How far it is";
			case CONFIRMED_LATELY -> "The program confirmed its listing lately";
			case PLACES_FREE -> "It reported free places lately";
			case NOT_SEEN_LATELY -> "It is missing from newer lists, so it comes last";
		};
	}

	private static String spanish(Reason reason) {
		return switch (reason) {
			case NAME_IS_THE_TEXT -> "Su nombre es lo que escribió";
			case NAME_HAS_THE_WORDS -> "Su nombre tiene sus palabras";
			case LISTING_HAS_THE_WORDS -> "Su ficha tiene sus palabras";
			case STATED -> "Su ficha indica lo que busca";
			case INDIRECT_EVIDENCE -> "Su ficha sugiere lo que busca: pregunte";
			case DISTANCE -> "A qué distancia está";
			case CONFIRMED_LATELY -> "El programa confirmó su ficha hace poco";
			case PLACES_FREE -> "Informó hace poco de plazas libres";
			case NOT_SEEN_LATELY -> "Falta en listas más nuevas, por eso va al final";
		};
	}

	/** A label that is not wanted. */
	static String without(String label, Locale language) {
		return (isSpanish(language) ? "Sin: " : "Without: ") + label;
	}

	private static boolean isSpanish(Locale language) {
		return "es".equals(language.getLanguage());
	}

}
