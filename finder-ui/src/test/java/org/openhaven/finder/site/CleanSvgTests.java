package org.openhaven.finder.site;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CleanSvgTests {

	private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

	@Test
	void shapesStay() {
		String drawing = SVG
				+ " viewBox=\"0 0 9 9\"><defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/>"
				+ "</linearGradient></defs><path d=\"M1 1h7v7z\" fill=\"url(#g)\" transform=\"rotate(45 4 4)\"/></svg>";

		assertThat(clean(drawing)).contains("viewBox=\"0 0 9 9\"", "d=\"M1 1h7v7z\"", "fill=\"url(#g)\"",
				"rotate(45 4 4)", "stop-color=\"#fff\"");
	}

	@Test
	void whatEditorsLeaveBehindIsDropped() {
		String drawing = "<?xml version=\"1.0\"?><!-- made by hand -->" + SVG
				+ " xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:version=\"1\"><metadata><x>words</x></metadata>"
				+ "<i:view zoom=\"2\"/><g i:label=\"layer\" style=\"fill:#0D4F5C;-inkscape-stroke:none\"><rect width=\"1\""
				+ " height=\"1\" class=\"x\"/></g></svg>";

		assertThat(clean(drawing)).contains("<g fill=\"#0D4F5C\">", "<rect width=\"1\" height=\"1\"")
			.doesNotContain("inkscape", "words", "made by", "class", "zoom");
	}

	@Test
	void ownPartsMayBeUsed() {
		assertThat(clean(SVG + "><circle id=\"a\" r=\"1\"/><use xlink:href=\"#a\"/></svg>"))
			.contains("<use href=\"#a\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "><script>alert(1)</script></svg>", "><SCRIPT/></svg>", " onload=\"alert(1)\"></svg>",
			"><g ONCLICK=\"x\"/></svg>", "><foreignObject><p>x</p></foreignObject></svg>",
			"><image href=\"https://elsewhere.example/x.png\"/></svg>",
			"><a href=\"javascript:alert(1)\"><g/></a></svg>",
			"><use href=\"https://elsewhere.example/x.svg#a\"/></svg>",
			"><use xlink:href=\"data:image/svg+xml,x\"/></svg>",
			"><rect fill=\"url(https://elsewhere.example/x)\"/></svg>",
			"><rect fill=\"url(//elsewhere.example/x)\"/></svg>",
			"><rect style=\"fill:url('https://elsewhere.example/x')\"/></svg>",
			"><rect style=\"behavior:url(x)\"/></svg>", "><rect style=\"fill:ur\\6c(x)\"/></svg>",
			"><style>@import 'https://elsewhere.example/x.css'</style></svg>",
			"><animate attributeName=\"href\" to=\"javascript:x\"/></svg>",
			"><metadata><g onclick=\"x\"/></metadata></svg>", "><metadata><script/></metadata></svg>",
			"><?xml-stylesheet href=\"https://elsewhere.example/x.css\"?></svg>", "><g></svg>", ">&undefined;</svg>" })
	void whatCouldDoHarmIsRefused(String rest) {
		assertThatExceptionOfType(UnsafeSvgException.class).isThrownBy(() -> clean(SVG + rest));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://elsewhere.example/svg.dtd\">",
			"<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
			"<!DOCTYPE svg [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\">]>" })
	void declarationsAreRefused(String declaration) {
		assertThatExceptionOfType(UnsafeSvgException.class).isThrownBy(() -> clean(declaration + SVG + "/>"));
		assertThatExceptionOfType(UnsafeSvgException.class)
			.isThrownBy(() -> clean(declaration + SVG + "><text>&x;</text></svg>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no drawing", "<html/>", "<svg/>", "<svg xmlns=\"http://elsewhere.example\"/>" })
	void whatIsNoDrawingIsRefused(String file) {
		assertThatExceptionOfType(UnsafeSvgException.class).isThrownBy(() -> clean(file));
	}

	@Test
	void longPathStays() {
		assertThat(clean(SVG + "><path d=\"M0 0" + "l1 1".repeat(15_000) + "\"/></svg>")).hasSizeGreaterThan(60_000);
	}

	@Test
	void deepNestingIsRefused() {
		assertThatExceptionOfType(UnsafeSvgException.class)
			.isThrownBy(() -> clean(SVG + ">" + "<g>".repeat(50) + "</g>".repeat(50) + "</svg>"));
	}

	private static String clean(String drawing) {
		return new String(CleanSvg.of(drawing.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
	}

}
