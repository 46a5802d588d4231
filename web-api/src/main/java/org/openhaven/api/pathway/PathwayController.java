package org.openhaven.api.pathway;

import org.openhaven.search.request.RequestParameters;
import org.openhaven.search.request.SearchParameters;
import org.openhaven.search.request.Searches;
import org.openhaven.api.request.HttpParameters;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.search.pathway.KeptFacilityUnknownException;
import org.openhaven.search.pathway.PathwayQuery;
import org.openhaven.search.pathway.Pathways;
import org.openhaven.search.pathway.PlannedStep;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.Ranking;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pathways by address, and by body for needs that should not stand in one. */
@RestController
class PathwayController {

	private final Pathways pathways;

	private final Searches searches;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	private final Ranking ranking;

	private final HelpLines help;

	PathwayController(FacilitySearch engine, Searches searches, Clock clock, FreshnessPolicy freshness, Ranking ranking,
			HelpLines help) {
		this.pathways = new Pathways(engine);
		this.searches = searches;
		this.clock = clock;
		this.freshness = freshness;
		this.ranking = ranking;
		this.help = help;
	}

	@GetMapping(path = "/api/v1/pathways", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> plan(HttpServletRequest request) {
		return answer(request, HttpParameters.ofQuery(request));
	}

	@PostMapping(path = "/api/v1/pathways", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> planByBody(HttpServletRequest request) {
		HttpParameters.ofQuery(request).allowOnly(List.of());
		return answer(request, HttpParameters.ofJsonBody(request));
	}

	private ResponseEntity<byte[]> answer(HttpServletRequest request, RequestParameters parameters) {
		parameters.allowOnly(SearchParameters.PATHWAY);
		PathwayRequest asked = PathwayRequest.of(parameters,
				this.searches.readNeeds(parameters, Language.of(request, parameters)));
		return JsonAnswer.unkept(answer(asked));
	}

	private byte[] answer(PathwayRequest asked) {
		if (!asked.isPlaced()) {
			return PathwayAnswer.json(asked, List.of(), Map.of(),
					this.searches.isSample(PathwayAnswer.firstRow(List.of())), this.help);
		}
		PathwayQuery query = asked.toQuery(this.clock.instant(), this.freshness, this.ranking);
		List<PlannedStep> plan = plan(query);
		return PathwayAnswer.json(asked, plan, PathwayRequest.unasked(query),
				this.searches.isSample(PathwayAnswer.firstRow(plan)), this.help);
	}

	private List<PlannedStep> plan(PathwayQuery query) {
		try {
			return this.pathways.plan(query);
		}
		catch (KeptFacilityUnknownException unknown) {
			throw StepsReader.notKept(unknown.step().value() + ":" + query.kept().get(unknown.step()), query.steps());
		}
	}

}
