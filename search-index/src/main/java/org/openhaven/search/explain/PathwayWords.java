package org.openhaven.search.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.openhaven.directory.site.HelpLine;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.search.pathway.PlannedStep;
import org.openhaven.search.pathway.Step;
import org.openhaven.search.pathway.Stop;

/** What a pathway says about its steps, in plain words, English or Spanish. */
public final class PathwayWords {

	private final boolean spanish;

	private final Locale language;

	private final HelpLines help;

	/**
	 * Words in a language.
	 * @param language English or Spanish
	 * @param help whom to call where no facility fits
	 */
	public PathwayWords(Locale language, HelpLines help) {
		this.help = help;
		this.spanish = "es".equals(language.getLanguage());
		this.language = language;
	}

	/**
	 * What a step is called.
	 * @param step one of a pathway
	 * @return for example {@code Detox (withdrawal management)}
	 */
	public String label(Step step) {
		return switch (step) {
			case MEDICATION -> say("Outpatient treatment with medication", "Tratamiento ambulatorio con medicamentos");
			default -> Vocabulary.standard()
				.findEntry(new FilterValue("service", step.value()))
				.map((entry) -> entry.label(this.language))
				.orElse(step.value());
		};
	}

	/**
	 * Why a facility stands in its step: the hand-over first, then what speaks for it as
	 * in a search.
	 * @param stop a facility of the step
	 * @param step the step as it was planned
	 * @return phrases, the most telling first; never empty
	 */
	public List<String> why(Stop stop, PlannedStep step) {
		List<String> why = new ArrayList<>();
		Step previous = stop.previous();
		if (previous != null) {
			why.add(handOver(stop, theProgram(previous)));
		}
		boolean chosen = step.chosen() != null && step.chosen().hit().id().equals(stop.hit().id());
		if (chosen && step.kept()) {
			why.add(step.fits() ? say("you chose it", "usted lo eligió") : say(
					"you chose it; its listing does not say that it has all you asked for, or it lies farther away",
					"usted lo eligió; su ficha no dice que tenga todo lo que pidió, o queda más lejos"));
		}
		why.addAll(new Why(step.query(), this.language, say(" from the start", " del inicio")).of(stop.hit()));
		return why;
	}

	private String handOver(Stop stop, String program) {
		if (stop.sameFacility()) {
			return say("the same place as " + program, "el mismo lugar que " + program);
		}
		String away = away(stop);
		if (stop.sameOrganization()) {
			String same = say("same organization as " + program, "la misma organización que " + program);
			return away.isEmpty() ? same : same + say("; " + away + " from it", "; a " + away + " de allí");
		}
		return away.isEmpty()
				? say("how far from " + program + " is not known", "no se sabe a qué distancia " + of(program))
				: say(away + " from " + program, "a " + away + " " + of(program));
	}

	/** In Spanish the article is joined to what goes before it. */
	private static String of(String program) {
		return program.startsWith("el ") ? "d" + program : "de " + program;
	}

	/** Empty if it is not known. */
	private String away(Stop stop) {
		if (stop.metersFromPrevious().isEmpty()) {
			return "";
		}
		return Miles.said(stop.metersFromPrevious().getAsDouble(), stop.approximate(), this.language);
	}

	private String theProgram(Step step) {
		return switch (step) {
			case DETOX -> say("the detox program", "el programa de desintoxicación");
			case INPATIENT -> say("the inpatient program", "el programa con internación");
			case OUTPATIENT -> say("the outpatient program", "el programa ambulatorio");
			case MEDICATION -> say("the program with medication", "el programa con medicamentos");
			case SOBER_LIVING -> say("the sober home", "la vivienda sobria");
		};
	}

	/**
	 * What to say of a step that no facility could be.
	 * @param step without a facility
	 * @return a sentence or two
	 */
	public String nothingFits(PlannedStep step) {
		String what = label(step.step());
		String none = say(what + ": no listing here has all you asked for.",
				what + ": ninguna ficha aquí tiene todo lo que pidió.");
		return none + (step.relaxations().isEmpty() ? call()
				: say(" Asking less, or looking farther, finds some, as told here.",
						" Si pide menos o busca más lejos, sí hay, como se indica aquí."));
	}

	private String call() {
		HelpLine line = this.help.treatment();
		String about = line.about(this.language);
		return say(" Call ", " Llame al ") + line.number() + (about.isEmpty() ? "." : ": " + about);
	}

	/**
	 * What to say of every step if the place is not known.
	 * @return a sentence
	 */
	public String placeUnknown() {
		return say("The place is not known, so nothing is planned. Try a ZIP, or a city and its state.",
				"No se conoce el lugar, así que no se planea nada. Pruebe con un código postal, o ciudad y estado.");
	}

	private String say(String english, String spanishWords) {
		return this.spanish ? spanishWords : english;
	}

}
