<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: the pages of the edition. In comes d:edition with one d:telegram for each page (made by summary.xsl) and the
     authority file, out comes the page that $page names. Mode `content` makes what stands in its frame. -->
<xsl:package version="3.0" name="urn:depesha:xslt:site" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" default-mode="main">

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="content" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/masthead.xsl"/>
  <xsl:include href="common/linked-data.xsl"/>
  <xsl:include href="site/parameters.xsl"/>
  <xsl:include href="site/labels.xsl"/>
  <xsl:include href="site/words-en.xsl"/>
  <xsl:include href="site/words-ru.xsl"/>
  <xsl:include href="site/dates.xsl"/>
  <xsl:include href="site/links.xsl"/>
  <xsl:include href="site/frame.xsl"/>
  <xsl:include href="site/linked-data.xsl"/>
  <xsl:include href="site/list.xsl"/>
  <xsl:include href="site/timeline.xsl"/>
  <xsl:include href="site/calendar.xsl"/>
  <xsl:include href="site/network.xsl"/>
  <xsl:include href="site/arcs.xsl"/>
  <xsl:include href="site/names.xsl"/>
  <xsl:include href="site/numbers.xsl"/>
  <xsl:include href="site/stamps.xsl"/>
  <xsl:include href="site/questions.xsl"/>
  <xsl:include href="site/about.xsl"/>
  <xsl:include href="site/search.xsl"/>

</xsl:package>
