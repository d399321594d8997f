<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: what waits for the editor, to one page that stands alone. In comes r:review. -->
<xsl:package version="3.0" name="urn:depesha:xslt:review" package-version="1.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:r="urn:depesha:review"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" default-mode="main">

  <xsl:param name="title" as="xs:string" select="'To be decided'"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="common/guard.xsl"/>

  <xsl:variable name="style" as="xs:string" expand-text="no">
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --soft: #5f5b54; --line: #d9d4ca; --sheet: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #e9e5dc; --soft: #a8a297; --line: #3d3a34; --sheet: #1f1e1b; } }
body { margin: 0 auto; max-width: 52rem; padding: 0 1.2rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 "PT Serif", "Noto Serif", Georgia, "DejaVu Serif", serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 0; }
article { border-top: .06rem solid var(--line); padding: 1rem 0; }
.place, .into, .count { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size: .8rem; color: var(--soft); margin: .2rem 0; }
pre { background: var(--sheet); border: .06rem solid var(--line); padding: .7rem .9rem; overflow-x: auto; font-size: .85rem; user-select: all; }
  </xsl:variable>

  <xsl:template match="document-node()" as="element(h:html)">
    <xsl:apply-templates select="r:review"/>
  </xsl:template>

  <xsl:template match="r:review" as="element(h:html)">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"/>
        <title>{$title}</title>
        <link rel="icon" href="data:,"/>
        <style>{$style}</style>
      </head>
      <body>
        <h1>{$title}</h1>
        <p class="count">{if (empty(r:item)) then 'Nothing waits.' else count(r:item) || ' to decide, the most doubtful first. Copy a decision into the file named, and complete it.'}</p>
        <main><xsl:apply-templates select="r:item"/></main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="r:item" as="element(h:article)">
    <article>
      <p class="place">{@record}, line {@line} · {@doubt}</p>
      <h2>{r:question}</h2>
      <p>{r:context}</p>
      <xsl:if test="r:decision != ''">
        <p class="into">into {r:path}</p>
        <pre>{r:decision}</pre>
      </xsl:if>
    </article>
  </xsl:template>

</xsl:package>
