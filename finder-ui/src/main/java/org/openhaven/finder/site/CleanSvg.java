package org.openhaven.finder.site;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Takes a drawing apart and puts together anew what is on the lists of elements and
 * attributes. What could do harm (declarations of types and entities, scripts, handlers,
 * references to elsewhere) is refused; what editors leave behind is dropped.
 */
final class CleanSvg {

	private static final String SVG = "http://www.w3.org/2000/svg";

	private static final int DEEPEST = 40;

	private static final Set<String> DRAWN = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline",
			"polygon", "text", "tspan", "defs", "lineargradient", "radialgradient", "stop", "clippath", "mask",
			"symbol", "use", "title", "desc");

	/** Of no use in a drawing that stands still. */
	private static final Set<String> REFUSED = Set.of("script", "foreignobject", "iframe", "image", "feimage", "a",
			"animate", "animatetransform", "animatemotion", "set", "handler", "audio", "video", "object", "embed",
			"style");

	private static final Set<String> KEPT = Set.of("viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx",
			"cy", "r", "rx", "ry", "fx", "fy", "d", "points", "transform", "fill", "fill-rule", "fill-opacity",
			"clip-rule", "clip-path", "mask", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
			"stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "opacity", "stop-color",
			"stop-opacity", "offset", "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits",
			"maskUnits", "preserveAspectRatio", "id", "font-family", "font-size", "font-weight", "text-anchor",
			"letter-spacing", "color", "display");

	/** What leads out of the drawing, or hides that it does. */
	private static final Pattern HARMFUL = Pattern.compile("[:\\\\&<>]|\\(\\s*['\"]?\\s*/|url",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OWN_REFERENCE = Pattern.compile("url\\(\\s*['\"]?#[A-Za-z0-9_.-]+['\"]?\\s*\\)");

	private static final Pattern OWN_LINK = Pattern.compile("#[A-Za-z0-9_.-]+");

	private final XMLStreamReader reader;

	private final XMLStreamWriter writer;

	private int depth;

	private int dropped;

	private CleanSvg(XMLStreamReader reader, XMLStreamWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	/**
	 * The drawing put together anew.
	 * @param given an SVG file
	 * @return UTF-8
	 * @throws UnsafeSvgException if it is no drawing or holds what could do harm
	 */
	static byte[] of(byte[] given) {
		StringWriter out = new StringWriter();
		try {
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
			factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
			XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
			new CleanSvg(factory.createXMLStreamReader(new ByteArrayInputStream(given)), writer).copy();
			writer.close();
		}
		catch (XMLStreamException unreadable) {
			throw new UnsafeSvgException("it is not well-formed");
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void copy() throws XMLStreamException {
		while (this.reader.hasNext()) {
			switch (this.reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> begin();
				case XMLStreamConstants.END_ELEMENT -> end();
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
				case XMLStreamConstants.DTD -> throw new UnsafeSvgException("it declares a type of document");
				case XMLStreamConstants.ENTITY_REFERENCE -> throw new UnsafeSvgException("it refers to an entity");
				case XMLStreamConstants.PROCESSING_INSTRUCTION ->
					throw new UnsafeSvgException("it holds an instruction for programs");
				default -> {
					// Comments and blanks are not copied.
				}
			}
		}
	}

	private void begin() throws XMLStreamException {
		this.depth++;
		String name = this.reader.getLocalName();
		String lower = name.toLowerCase(Locale.ROOT);
		if (this.depth > DEEPEST) {
			throw new UnsafeSvgException("it is nested too deeply");
		}
		if (this.depth == 1 && !(name.equals("svg") && SVG.equals(this.reader.getNamespaceURI()))) {
			throw new UnsafeSvgException("it does not begin with an svg element");
		}
		if (REFUSED.contains(lower)) {
			throw new UnsafeSvgException("it holds the element " + lower);
		}
		if (this.dropped > 0 || !DRAWN.contains(lower) || !SVG.equals(this.reader.getNamespaceURI())) {
			checkAttributes();
			this.dropped++;
			return;
		}
		this.writer.writeStartElement(name);
		if (this.depth == 1) {
			this.writer.writeDefaultNamespace(SVG);
		}
		for (Map.Entry<String, String> attribute : attributes().entrySet()) {
			this.writer.writeAttribute(attribute.getKey(), attribute.getValue());
		}
	}

	private void end() throws XMLStreamException {
		this.depth--;
		if (this.dropped > 0) {
			this.dropped--;
		}
		else {
			this.writer.writeEndElement();
		}
	}

	private void text() throws XMLStreamException {
		if (this.dropped == 0) {
			this.writer.writeCharacters(this.reader.getText());
		}
	}

	private Map<String, String> attributes() {
		checkAttributes();
		Map<String, String> kept = new LinkedHashMap<>();
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			String name = this.reader.getAttributeLocalName(i);
			String value = this.reader.getAttributeValue(i).strip();
			if (name.equals("href")) {
				kept.put(name, value);
			}
			else if (name.equals("style")) {
				addStyle(value, kept);
			}
			else if (this.reader.getAttributeNamespace(i) == null && KEPT.contains(name)) {
				kept.put(name, harmless(name, value));
			}
		}
		return kept;
	}

	private void checkAttributes() {
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			String name = this.reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
			if (name.startsWith("on")) {
				throw new UnsafeSvgException("it holds the handler " + name);
			}
			if (name.equals("href") && !OWN_LINK.matcher(this.reader.getAttributeValue(i).strip()).matches()) {
				throw new UnsafeSvgException("it refers to something outside of itself");
			}
		}
	}

	/** Each declaration of a style can stand as an attribute. */
	private static void addStyle(String style, Map<String, String> kept) {
		for (String declaration : style.split(";")) {
			int colon = declaration.indexOf(':');
			String name = (colon < 0) ? "" : declaration.substring(0, colon).strip();
			String value = declaration.substring(colon + 1).strip();
			harmless("style", value);
			if (KEPT.contains(name)) {
				kept.put(name, value);
			}
		}
	}

	private static String harmless(String name, String value) {
		String rest = OWN_REFERENCE.matcher(value).replaceAll("");
		if (HARMFUL.matcher(rest).find()) {
			throw new UnsafeSvgException("its attribute " + name + " leads outside of the drawing");
		}
		return value;
	}

}
