package org.openhaven.api.search;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openhaven.search.request.Relaxed;

/** Members that tell what brings more: CONTRACT.md, {@code relaxations}. */
final class RelaxationsJson {

	private RelaxationsJson() {
	}

	static Map<String, Object> members(Relaxed relaxed) {
		Map<String, Object> members = new LinkedHashMap<>();
		switch (relaxed.kind()) {
			case REMOVE -> members.put("remove", relaxed.remove());
			case RADIUS -> members.put("radiusMiles", relaxed.radiusMiles());
			case REPLACE, TELEHEALTH -> {
				members.put("replace", relaxed.remove());
				members.put("with", relaxed.with());
			}
		}
		members.put("total", relaxed.total());
		if (relaxed.ask() != null) {
			members.put("ask", relaxed.ask());
		}
		return members;
	}

}
