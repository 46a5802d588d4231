package org.openhaven.finder.start;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.openhaven.directory.facility.ServiceKind;

/**
 * The first page: one box, five doors, whom to call. It stands also while nothing can be
 * searched.
 */
@Controller
class StartPage {

	/** What most people need first comes first. */
	private static final List<ServiceKind> DOORS = List.of(ServiceKind.DETOX, ServiceKind.MEDICATION,
			ServiceKind.INPATIENT, ServiceKind.OUTPATIENT, ServiceKind.SOBER_LIVING);

	@GetMapping({ "/", "/es", "/es/" })
	String show(Model model) {
		model.addAttribute("doors", DOORS.stream().map(ServiceKind::value).toList());
		return "finder/start";
	}

}
