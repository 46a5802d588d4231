package org.openhaven.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.vocabulary.Filter;

/**
 * What brings more results than a query finds, so that no search ends in nothing. Says
 * what is tried and in which order it is told; an engine only counts.
 *
 * <p>
 * If few are found: each single demand left out, the next larger circles, telehealth in
 * the whole state; only if nothing is found and none of these helps, several demands left
 * out together. Whatever is found: something that listings do tell, in place of something
 * that hardly any of them says anything about.
 */
public final class Relaxations {

	/**
	 * Circles that are tried, in miles; the last is the largest that can be asked for.
	 */
	public static final List<Integer> RADII = List.of(25, 50, 100, 200, 500);

	/** More than these leave a choice, so nobody need give up anything. */
	static final int FEW = Concession.ENOUGH - 1;

	/**
	 * Demands that are tried. People ask for fewer; a request that asks for hundreds must
	 * not take hundreds of counts.
	 */
	private static final int MOST_DEMANDS = 12;

	/** One in twenty: 5 percent. Source: issue 3, "No dead ends". */
	private static final int THIN = 20;

	/**
	 * Not held to be thin: they are no facts that a listing either states or leaves open,
	 * or have meanings of their own.
	 */
	private static final Set<Filter> NEVER_THIN = Set.of(Filter.SERVICE, Filter.MEDICATION, Filter.ACCESS,
			Filter.AVAILABLE, Filter.FOCUS, Filter.EXCLUSIVE, Filter.OPEN);

	/** Kinds of service that can be given from afar. */
	private static final Set<String> FROM_AFAR = Set.of("outpatient", "medication");

	private final FacilityQuery query;

	private final long total;

	private final Counter counter;

	private final FacilityQuery base;

	private final List<Demand> demands;

	private final List<Relaxation> found = new ArrayList<>();

	private Relaxations(FacilityQuery query, List<Demand> demands, long total, Counter counter) {
		this.query = query;
		this.demands = demands;
		this.total = total;
		this.counter = counter;
		this.base = query.toBuilder().after(null).facets(FacetRequest.NONE).relaxations(RelaxationRequest.NONE).build();
	}

	/**
	 * What brings more.
	 * @param query what was asked
	 * @param total how many that finds
	 * @param counter counts other queries
	 * @return best first; none for later pages and for those who want none
	 */
	public static List<Relaxation> of(FacilityQuery query, long total, Counter counter) {
		RelaxationRequest request = query.relaxations();
		boolean askedAgain = total == 0 && request.unlessNothing();
		if (!request.wanted() || askedAgain || query.after() != null) {
			return List.of();
		}
		List<Demand> asked = new ArrayList<>(Demand.of(query));
		// Once each: whoever asks the same as the site may give that up.
		request.kept().forEach(asked::remove);
		List<Demand> demands = asked.stream().limit(MOST_DEMANDS).toList();
		List<Demand> thin = demands.stream().filter((demand) -> isThin(demand, counter)).toList();
		boolean enough = thin.isEmpty() && total > FEW;
		return enough ? List.of() : new Relaxations(query, demands, total, counter).find(thin);
	}

	/** Whether hardly any of the results says anything about the field. */
	private static boolean isThin(Demand demand, Counter counter) {
		boolean canBe = Filter.findFilter(demand.parameter())
			.filter((filter) -> !filter.takesOpenValues() && !NEVER_THIN.contains(filter))
			.isPresent();
		return !demand.excluded() && canBe && counter.isThin(demand.parameter());
	}

	/**
	 * How many of so many results must state anything of a field for it not to be thin: 5
	 * percent.
	 * @param results number of results
	 * @return 0 or more, rounded up
	 */
	public static long leastNotThin(long results) {
		return (results + THIN - 1) / THIN;
	}

	private List<Relaxation> find(List<Demand> thin) {
		thin.forEach(this::replace);
		if (this.total <= FEW) {
			this.demands.forEach(this::remove);
			searchFarther();
			offerTelehealth();
			if (this.total == 0 && this.found.isEmpty()) {
				removeSeveral();
			}
		}
		this.found.sort(Concession.ORDER);
		return List.copyOf(this.found);
	}

	private void replace(Demand demand) {
		Demand with = StandIns.of(demand);
		FacilityQuery without = demand.takenFrom(this.base);
		FacilityQuery relaxed = (with != null) ? with.addedTo(without) : without;
		Counted counted = count(relaxed);
		addIfMore(new Relaxation.Replace(demand, with, counted.query, counted.total));
	}

	private void remove(Demand demand) {
		if (this.found.stream().noneMatch((each) -> isReplacedByNothing(demand, each))) {
			addIfMore(removal(List.of(demand)));
		}
	}

	private static boolean isReplacedByNothing(Demand demand, Relaxation other) {
		return other instanceof Relaxation.Replace replace && replace.with() == null && replace.demand().equals(demand);
	}

	private Relaxation removal(List<Demand> some) {
		FacilityQuery relaxed = this.base;
		for (Demand demand : some) {
			relaxed = demand.takenFrom(relaxed);
		}
		Counted counted = count(relaxed);
		return new Relaxation.Remove(some, counted.query, counted.total);
	}

	/**
	 * The smallest circle that brings more, and the smallest that leaves a choice; the
	 * whole country if none does.
	 */
	private void searchFarther() {
		boolean more = false;
		for (int miles : RADII) {
			Area area = larger(miles);
			if (area != null) {
				Counted counted = count(this.base.toBuilder().area(area).build());
				boolean enough = counted.total >= Concession.ENOUGH;
				if (counted.total > this.total && (!more || enough)) {
					this.found.add(new Relaxation.Radius(miles, counted.query, counted.total));
					more = true;
				}
				if (enough) {
					return;
				}
			}
		}
		Demand place = place();
		if (!more && place != null) {
			addIfMore(removal(List.of(place)));
		}
	}

	/** Null if there is no such circle, or it is not larger. */
	private @Nullable Area larger(int miles) {
		double meters = miles * GeoPoint.METERS_PER_MILE;
		GeoPoint from = this.base.from();
		return switch (this.base.area()) {
			case Area.Around circle when meters > circle.radiusMeters() ->
				new Area.Around(circle.center(), meters, circle.cityToo());
			case Area.Counties counties when from != null -> new Area.Around(from, meters, null);
			case Area.States states when from != null -> new Area.Around(from, meters, null);
			case null, default -> null;
		};
	}

	private @Nullable Demand place() {
		return switch (this.base.area()) {
			case null -> null;
			case Area.Box box -> Demand.anyOf(Demand.BOX);
			default -> Demand.anyOf(Demand.PLACE);
		};
	}

	private void offerTelehealth() {
		String state = this.query.relaxations().state();
		boolean placed = this.base.area() instanceof Area.Around || this.base.area() instanceof Area.Counties;
		if (state == null || !placed || !canBeGivenFromAfar()) {
			return;
		}
		FieldFilter setting = this.base.filter("setting").withAnyOf(List.of(Relaxation.Telehealth.SETTING.values()));
		FacilityQuery relaxed = this.base.toBuilder()
			.area(new Area.States(Set.of(state)))
			.filter("setting", setting)
			.build();
		Counted counted = count(relaxed);
		addIfMore(new Relaxation.Telehealth(state, counted.query, counted.total));
	}

	/**
	 * No level and no other setting is asked for, and no kind of service that needs a
	 * bed.
	 */
	private boolean canBeGivenFromAfar() {
		FieldFilter setting = this.base.filter("setting");
		return this.base.filter("level").anyOf().isEmpty() && !setting.excluded().contains("telehealth")
				&& setting.anyOf().stream().allMatch(Relaxation.Telehealth.SETTING.values()::equals)
				&& FROM_AFAR.containsAll(this.base.filter("service").wanted());
	}

	/**
	 * Leaves out the smallest concessions first, and then asks again what was not at
	 * fault.
	 */
	private void removeSeveral() {
		List<Demand> left = new ArrayList<>(this.demands);
		left.sort(Comparator.comparing(Concession::of));
		Demand place = place();
		if (place != null) {
			left.add(place);
		}
		List<Demand> removed = new ArrayList<>();
		Relaxation relaxation = null;
		for (Demand demand : left) {
			if (relaxation == null || relaxation.total() == 0) {
				removed.add(demand);
				relaxation = removal(removed);
			}
		}
		if (relaxation != null && relaxation.total() > 0) {
			this.found.add(withoutNeedlessOnes(removed, relaxation));
		}
	}

	private Relaxation withoutNeedlessOnes(List<Demand> removed, Relaxation relaxation) {
		Relaxation least = relaxation;
		List<Demand> needed = new ArrayList<>(removed);
		for (Demand demand : removed.reversed()) {
			if (needed.size() > 1) {
				List<Demand> fewer = new ArrayList<>(needed);
				fewer.remove(demand);
				Relaxation other = removal(fewer);
				if (other.total() > 0) {
					needed = fewer;
					least = other;
				}
			}
		}
		return least;
	}

	/**
	 * Asks as searches with a text are asked: with all its words, and only as long as
	 * that finds nothing, with a word less.
	 */
	private Counted count(FacilityQuery relaxed) {
		Optional<QueryText> text = Optional.ofNullable(relaxed.text()).map(QueryText::strict);
		Counted counted = counted(relaxed, text);
		while (counted.total == 0 && text.isPresent()) {
			text = text.flatMap(QueryText::forgiving);
			counted = text.isPresent() ? counted(relaxed, text) : counted;
		}
		return counted;
	}

	private Counted counted(FacilityQuery relaxed, Optional<QueryText> text) {
		FacilityQuery asked = relaxed.toBuilder().text(text.orElse(null)).build();
		return new Counted(asked, this.counter.count(asked));
	}

	private void addIfMore(Relaxation relaxation) {
		if (relaxation.total() > this.total) {
			this.found.add(relaxation);
		}
	}

	/** A query and what it finds. */
	private record Counted(FacilityQuery query, long total) {
	}

	/** Counts for one search. */
	public interface Counter {

		/**
		 * How many match.
		 * @param relaxed the query of the search, asked differently
		 * @return number of listings
		 */
		long count(FacilityQuery relaxed);

		/**
		 * Whether of those that match without a field's positive values fewer than
		 * {@link Relaxations#leastNotThin} state anything about it, themselves or one of
		 * their services.
		 * @param field a filter whose values are listed, and that does not change what
		 * others mean
		 * @return true if hardly any does
		 */
		boolean isThin(String field);

	}

}
