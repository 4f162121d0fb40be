import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  previewSequence
} from "./chunk-KUYAAJP2.js";
import {
  diffWordsWithSpace
} from "./chunk-SV2YXMBE.js";
import {
  readStored
} from "./chunk-E36QQE3E.js";
import {
  sumRows
} from "./chunk-BQ72HHY3.js";
import {
  named,
  subjectOf,
  wallWords
} from "./chunk-VJLTSLRD.js";
import {
  fixtureFor,
  readFixtureFile,
  readFixtures
} from "./chunk-MIZDFOCB.js";
import {
  idOf,
  smartSendingHours
} from "./chunk-GA5ZE4TE.js";
import {
  worldOf
} from "./chunk-N33XPJOB.js";
import {
  allSteps,
  compile,
  diagnostic,
  diagnosticJson,
  directoryFiles,
  fieldsOf,
  fieldsOfFlow,
  filterWords,
  git,
  gitIn,
  giveIds,
  isError,
  labelOf,
  listed,
  load,
  messagesOf,
  plural,
  rateOf,
  triggerWords
} from "./chunk-6N7BW4OQ.js";
import {
  didYouMean
} from "./chunk-J7RJMHFS.js";

// src/preview/html.ts
import { createHash } from "node:crypto";
function pageHtml(data, { script, style }) {
  const hash = createHash("sha256").update(script, "utf8").digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // Mails are styled in their elements, and frames without an address inherit this.
    "style-src 'unsafe-inline'",
    "img-src data: https:",
    "font-src data:",
    ...data.live ? ["connect-src 'self'"] : [],
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escaped(titleOf(data))}</title>
<style>${style.replaceAll("</style", "<\\/style")}</style>
</head>
<body>
<div id="app"><noscript><p>This page needs JavaScript. It runs here alone and asks for nothing.</p></noscript></div>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${script}</script>
</body>
</html>
`;
}
var titleOf = ({ sequences }) => sequences.length === 1 ? `${sequences[0].name} \xB7 review` : `Review of ${sequences.length} sequences`;
var escaped = (text) => text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]);

// src/cli/open-in-browser.ts
import { spawn } from "node:child_process";
var openers = {
  darwin: ["open"],
  win32: ["explorer.exe"]
};
function openInBrowser(target, platform = process.platform) {
  const [command, ...args] = openers[platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, target], { detached: true, stdio: "ignore" });
  child.on("error", () => void 0);
  child.unref();
  return child.pid !== void 0;
}

// src/cli/page-bundle.ts
var texts = { "script": '"use strict";(()=>{var x,Ht,Cr,J,Ye,Me,It,Ae,jt,Ge,Je,Mr,ge=Symbol.for("pv"),De={},$e=[],Dr=/^m(i|n|o|s|text|space)$/,Te=Array.isArray,Ze=$e.slice,ne=Object.assign;function te(e){e&&e.parentNode&&e.remove()}function Xe(e,t,n){var r,o,a,i={},s=arguments.length;for(a in t)a=="key"?r=t[a]:a=="ref"&&typeof e!="function"?o=t[a]:i[a]=t[a];return s>2&&(i.children=s>3?Ze.call(arguments,2):n),me(e,i,r,o,null)}function me(e,t,n,r,o){var a={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ge,__v:o||++Ht,__i:-1,__u:0};return!o&&x.vnode&&x.vnode(a),a}function C(e){return e.children}function G(e,t){this.props=e,this.context=t,this.__g=0}function Z(e,t){if(t==null)return e.__&&Z(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Z(e)}function $r(e){var t,n=e.__v,r=n.__e,o=[],a=[],i=e.__P;i&&((t=ne({constructor:ge},n)).__v=n.__v+1,x.vnode&&x.vnode(t),et(i,t,n,e.__n,i.namespaceURI,32&n.__u?[r]:null,o,r||Z(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Jt(o,t,a),n.__=n.__e=null,t.__e!=r&&qt(t))}function qt(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),qt(e)}function zt(e){(8&e.__g||(e.__g|=8,J.push(e),Me++))&&Ye==x.debounceRendering||((Ye=x.debounceRendering)||queueMicrotask)(Vt)}function Vt(){try{for(var e,t=1;J.length;)J.length>t&&J.sort(It),e=J.shift(),t=J.length,8&e.__g&&$r(e)}finally{(Me=J.length)&&(Ye||queueMicrotask)(Vt)}}function Kt(e,t,n,r,o,a,i,s,d,u,c){var f,m,p,h,v,g,b=r.__k||$e,y=t.length;for(d=Tr(n,t,b,d,y),f=0;f<y;f++)(p=n.__k[f])!=null&&(m=~p.__i&&b[p.__i]||De,p.__i=f,g=et(e,p,m,o,a,i,s,d,u,c),h=p.__e,(m.ref!=p.ref||8&m.__u)&&(m.ref&&tt(m.ref,null,p,m),p.ref&&c.push(p.ref,p.__c||h,p)),v=v||h,4&p.__u?(d=Bt(p,d,e,!m.__v),m.__e&&(m.__e=null)):typeof p.type=="function"&&g!==void 0?d=g:h&&(d=h.nextSibling),p.__u&=-21);return n.__e=v,d}function Tr(e,t,n,r,o){var a,i,s,d,u,c,f,m,p,h=n.length,v=h,g=0,b=0,y=e.__k=Array(o);for(a=0;a<o;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=y[a]=me(null,i):Te(i)?i=y[a]=me(C,{children:i}):i.constructor===ge&&i.__b?i=y[a]=me(i.type,i.props,i.key,i.ref,i.__v):y[a]=i,d=a+g,i.__=e,i.__b=e.__b+1,s=null,~(u=i.__i=Er(i,n,d,v))&&(v--,(s=n[u])&&(s.__u|=2)),s&&s.__v?(i.__u|=16,u==d-1?g--:u==d+1?g++:u!=d&&(u>d?g--:g++,b=1)):(~u||(o>h?g--:o<h&&g++),typeof i.type!="function"&&(i.__u|=4))):y[a]=null;if(b){for(c=[],f=[],a=0;a<o;a++)if((i=y[a])&&16&i.__u){for(g=0,m=c.length;g<m;)c[p=g+m>>1]<i.__i?g=p+1:m=p;c[g]=i.__i,f[a]=g+1}for(g=c.length;a--;)f[a]&&(f[a]==g?g--:y[a].__u|=4)}if(v)for(a=0;a<h;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=Z(s)),nt(s,s));return r}function Bt(e,t,n,r){var o,a,i,s;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&(o[a].__=e,t=Bt(o[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=Z(e))&&!t.parentNode&&(t=null),i=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(i!=s&&(!r&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Qe(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(Te(e)?e.some(function(n){Qe(n,t)}):t.push(e)),t}function Er(e,t,n,r){var o,a=e.key,i=e.type,s=t[n],d=s&&!(2&s.__u);if(s===null&&a==null||d&&a==s.key&&i==s.type)return n;if(r>(d?1:0)){for(o=n-1;o>=0;o--)if((s=t[o])&&!(2&s.__u)&&a==s.key&&i==s.type)return o;for(o=n+1;o<t.length;o++)if((s=t[o])&&!(2&s.__u)&&a==s.key&&i==s.type)return o}return-1}function Ut(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Se(e,t,n,r,o){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||Ut(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||Ut(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(i=Je[t]||(Je[t]=Fr(t)),(e.__a||(e.__a={}))[t]=Ge,a=t!=(t=t.replace(jt,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Fr(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Ae]==null)t[Ae]=Ge++;else if(t[Ae]<this.__a[e])return;return n(x.event?x.event(t):t)}}}function et(e,t,n,r,o,a,i,s,d,u){var c,f,m,p,h,v,g,b,y,w,_,T,P,L,O,ke,z,j,S=t.type;if(t.constructor!==ge)return null;128&n.__u&&(d=32&n.__u,c=n.__c.__z)&&(t.__u|=d,f=a=[],c.nodeType==8?s=Ce(c,a):a.push(c),s=a[0]||s),(c=x.__b)&&c(t);e:if(typeof S=="function"){m=i.length;try{if(b=t.props,y=(c=S.prototype)&&c.render,w=(c=S.contextType)&&r[c.__c],_=c?w?w.props.value:c.__:r,(p=n.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(y?t.__c=p=new S(b,_):(t.__c=p=new G(b,_),p.constructor=S,p.render=Or),w&&w.sub(p),p.state||(p.state={}),p.__n=r,p.__g|=8,p.__h=[],p.__k=[]),y&&(p.__s||(p.__s=p.state),S.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=ne({},p.__s)),ne(p.__s,S.getDerivedStateFromProps(b,p.__s)))),h=p.props,v=p.state,p.__v=t,n.__c){if(b!==h&&y&&!S.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(b,_),t.__v==n.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(b,p.__s,_)===!1){t.__v!=n.__v&&(p.props=b,p.state=p.__s,p.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(R){R&&(R.__=t)}),$e.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&i.push(p),s=Z(n);break e}p.componentWillUpdate&&p.componentWillUpdate(b,p.__s,_),y&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(h,v,g)})}else y&&!S.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),y&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=_,p.props=b,p.__P=e,p.__g&=-5,T=x.__r,P=y?25:0;do p.__g&=-9,T&&T(t),c=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++P<25);y&&($e.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(r=ne({},r,p.getChildContext())),y&&n.__c&&p.getSnapshotBeforeUpdate&&(g=p.getSnapshotBeforeUpdate(h,v)),L=c&&c.type===C&&c.key==null?c.props.children:c,b.__P&&(c=s,o=(e=b.__P).namespaceURI,d=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(R){R&&nt(R,R)}),n.__k=null),s=n.__k?Z(n,0):null),s=Kt(e,Te(L)?L:[L],t,n,r,o,a,i,s,d,u),b.__P&&(t.__e=null,s=c),t.__u&=-161,f&&f.some(te),p.__h.length&&i.push(p),1&p.__g&&(p.__g&=-4)}catch(R){if(i.length=m,t.__v=null,d||a)if(R&&R.then){if(t.__u|=128|d,a){for(~(z=a.indexOf(s||void 0))||(z=a.length);(j=a[z-1])&&j.nodeType==8;)z--;for(;z<a.length;z++)if(j=a[z])if(a[z]=null,O){if(j==ke)break}else{if(j.nodeType!=8)break;j.data.startsWith("$s")&&(ke=Ce(O=j))}}if(!O){for(;s&&s.nodeType==8&&s.nextSibling;)s=s.nextSibling;O=s}(c=Ce(O=t.__c.__z||(t.__c.__z=O)))?(t.__e=O,s=c):t.__e=s,s=s&&s.nextSibling}else a&&a.some(te);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),R&&R.then||Yt(t),x.__e(R,t,n)}}else s=t.__e=Pr(n.__e,t,n,r,o,a,i,d,u,e);return(c=x.diffed)&&c(t),s}function Ce(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Yt(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Yt))}function Jt(e,t,n){for(var r=0;r<n.length;)tt(n[r++],n[r++],n[r++]);x.__c&&x.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(a){a.call(o)})}catch(a){x.__e(a,o.__v)}})}function Pr(e,t,n,r,o,a,i,s,d,u){var c,f,m,p,h,v,g,b,y=n.props||De,w=t.props,_=t.type;if(_=="svg"?o="http://www.w3.org/2000/svg":_=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),a){for(c=0;c<a.length;c++)if((h=a[c])&&(_?h.localName==_:h.nodeType==3)){e=h,a[c]=null;break}}if(!e){if(b=u.ownerDocument||document,!_)return b.createTextNode(w);e=b.createElementNS(o,_,w.is?w:u),s&&(x.__m&&x.__m(t,a),s=!1),a=null}if(_){if(u=_=="template"&&e.content||e,a=_=="textarea"&&w.defaultValue!=null?null:a&&Ze.call(u.childNodes),!s&&a)for(y={},c=0;c<e.attributes.length;c++)y[(h=e.attributes[c]).name]=h.value;for(c in y)h=y[c],c=="dangerouslySetInnerHTML"?m=h:c=="children"||c in w||c=="value"&&"defaultValue"in w||c=="checked"&&"defaultChecked"in w||Se(e,c,null,h,o);for(c in w)h=w[c],c=="children"?p=h:c=="dangerouslySetInnerHTML"?f=h:c=="value"?v=h:c=="checked"?g=h:s&&typeof h!="function"||y[c]===h||Se(e,c,h,y[c],o);f?(s||m&&(f.__html==m.__html||f.__html==e.innerHTML)||(e.innerHTML=f.__html),t.__k=[]):(m&&(e.textContent=""),(_=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Dr.test(_))&&(o="http://www.w3.org/1999/xhtml"),Kt(u,Te(p)?p:[p],t,n,r,o,a,i,a?a[0]:n.__k&&Z(n,0),s,d),a&&a.some(te)),s&&_!="textarea"||(c="value",_=="progress"&&v==null?e.removeAttribute(c):v==null||v===e[c]&&(_!="progress"||v)||Se(e,c,v,y[c],o),c="checked",g!=null&&g!=e[c]&&Se(e,c,g,y[c],o))}else y===w||s&&e.data==w||(e.data=w);return e}function tt(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){x.__e(o,n)}}function nt(e,t,n){var r,o,a,i;if(x.unmount&&x.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||tt(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(s){x.__e(s,t)}r.__P=r.__n=null}if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&nt(r[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=Ce(r,a=[]))&&(r==e.__e&&a.some(te),te(o),te(r)),n||te(e.__e),e.__e=e.__c=e.__=null}function Or(e,t,n){return this.constructor(e,n)}function rt(e,t){var n,r,o,a;x.__&&x.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=me(C,{children:[e]}),o=[],a=[],et(t,t.__k,r||De,De,t.namespaceURI,r?null:t.firstChild?Ze.call(t.childNodes):null,o,r?r.__e:t.firstChild,n,a),Jt(o,t.__k,a),t.__k.props.children=null}x={__e:function(e,t,n,r){for(var o,a,i;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((i=(a=o.constructor)&&a.getDerivedStateFromError)&&o.setState(a.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),i=1),i&&8&o.__g)return void(o.__g|=2)}catch(s){e=s}}throw Me=0,e}},Ht=0,Cr=function(e){return e!=null&&e.constructor===ge},G.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=ne({},this.state)),typeof e=="function"&&(e=e(ne({},n),this.props)),e&&(ne(n,e),this.__v&&(t&&this.__k.push(t),zt(this)))},G.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),zt(this))},G.prototype.render=C,J=[],Me=0,It=function(e,t){return e.__v.__b-t.__v.__b},Ae=Symbol(),jt=/(PointerCapture)$|Capture$/i,Ge=0,Je={},Mr=0;var ce,D,ot,Gt,at=Object.is,ye=0,an=[],it=[],M=x,Zt=M.__b,Xt=M.__r,Qt=M.diffed,en=M.__c,tn=M.unmount,nn=M.__;function Ee(e,t){M.__h&&M.__h(D,e,ye||t),ye=0;var n=D.__H||(D.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function A(e){return ye=1,sn(ln,e)}function sn(e,t,n){var r=Ee(ce++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):ln(void 0,t),function(a){var i=(r.__N||r.__)[0],s=r.t(i,a);at(i,s)||(r.__N=[s,r.__[1]],r.__c.setState({}))}],r.__c=D,!D.__f)){D.__f=!0;var o=D.shouldComponentUpdate;D.shouldComponentUpdate=function(a,i,s){var d=this.__H;if(!d)return!0;var u=!1,c=this.props!=a;if(d.__.some(function(m){m.__N&&(u=!0,at(m.__[0],m.__N[0])||(c=!0))}),o){var f=o.call(this,a,i,s);return u?f||c:f}return!u||c}}return r.__}function E(e,t){var n=Ee(ce++,3);!M.__s&&lt(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,D.__H.__h.push(n))}function Fe(e,t){var n=Ee(ce++,4);!M.__s&&lt(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,D.__h.push(n))}function q(e){return ye=5,F(function(){return{current:e}},[])}function F(e,t){var n=Ee(ce++,7);return lt(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function re(e,t){return ye=8,F(function(){return e},t)}function Rr(){var e;do{for(;e=it.shift();)try{he(e)}catch(n){M.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=an.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(he),t.__h.some(st),t.__h=[]}catch(n){t.__h=[],M.__e(n,e.__v)}}}while(it.length)}M.__b=function(e){D=null,Zt&&Zt(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),nn&&nn(e,t)},M.__r=function(e){Xt&&Xt(e),ce=0;var t=(D=e.__c).__H;t&&(ot==D?D.__h=[]:(t.__h.some(he),t.__h.some(st),ce=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),ot=D},M.diffed=function(e){Qt&&Qt(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&on(an.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),ot=D=null},M.__c=function(e,t){t.some(function(n){try{n.__h.some(he),n.__h=n.__h.filter(function(r){return!r.__||st(r)})}catch(r){n.__h=[function(){throw r}]}}),en&&en(e,t)},M.unmount=function(e){tn&&tn(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,on(it.push(o))}else he(o)}catch(a){t=a}}),r.__H=void 0,t&&M.__e(t,r.__v))};var rn=typeof requestAnimationFrame=="function";function Nr(e){var t,n=function(){clearTimeout(r),rn&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);rn&&(t=requestAnimationFrame(n))}function on(e){e!=1&&Gt==M.requestAnimationFrame||((Gt=M.requestAnimationFrame)||Nr)(Rr)}function he(e){var t=D,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),D=t}function st(e){var t=D;e.__c=e.__(),D=t}function lt(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!at(n,e[r])})}function ln(e,t){return typeof t=="function"?t(e):t}var cn=Object.assign;function zr(e,t){for(var n in e)if(n!="__source"&&e[n]!==t[n])return!0;for(var r in t)if(r!="__source"&&!(r in e))return!0;return!1}var Ur=/^(-|f[lo].*[^se]$|g.{5,}[^ps]$|z|o[pr]|(W.{5})?[lL]i.*(t|mp)$|an|(bo|s).{4}Im|sca|m.{6}[ds]|ta|c.*[st]$|wido|ini|asp|fill|st)/;function pn(e,t){function n(o){var a=this.props.ref;return a!=o.ref&&a&&(typeof a=="function"?a(null):a.current=null),t?!t(this.props,o)||a!=o.ref:zr(this.props,o)}function r(o){return this.shouldComponentUpdate=n,Xe(e,o)}return r.displayName="Memo("+(e.displayName||e.name)+")",r.prototype.isReactComponent=!0,r.type=e,r}var Hr=Symbol.for("react.element"),Ir=/^(?:accent|alignment|arabic|baseline|cap|clip(?!PathU)|color|dominant|fill|flood|font|glyph(?!R)|horiz|image(?!S)|letter|lighting|marker(?!H|W|U)|overline|paint|pointer|shape|stop|strikethrough|stroke|text(?!L)|transform|underline|unicode|units|v|vector|vert|word|writing|x(?!C))[A-Z]/,jr=/[A-Z0-9]/g,qr=typeof document<"u";var Vr=function(e){return/fil|che|rad/.test(e)};G.prototype.isReactComponent=!0,["componentWillMount","componentWillReceiveProps","componentWillUpdate"].forEach(function(e){Object.defineProperty(G.prototype,e,{configurable:!0,get:function(){return this["UNSAFE_"+e]},set:function(t){Object.defineProperty(this,e,{configurable:!0,writable:!0,value:t})}})});var dn=x.event;x.event=function(e){return dn&&(e=dn(e)),e.persist=function(){},e.isPropagationStopped=function(){return this.cancelBubble},e.isDefaultPrevented=function(){return this.defaultPrevented},e.nativeEvent=e};var Kr={configurable:!0,get:function(){return this.class}},un=x.vnode;x.vnode=function(e){if(typeof e.type=="string")(function(r){var o=r.props,a=r.type,i={},s=a.indexOf("-")==-1;for(var d in o){var u=o[d];if(!(d=="value"&&"defaultValue"in o&&u==null||qr&&d=="children"&&a=="noscript"||d=="class"||d=="className")){if(d=="style"&&u&&u.constructor==Object){var c=void 0;for(var f in u)typeof u[f]!="number"||Ur.test(f)||(c||(c=u=cn({},u)),u[f]+="px")}else if(d=="defaultValue"&&"value"in o&&o.value==null)d="value";else if(d=="download"&&u===!0)u="";else if(d=="translate"&&u==="no")u=!1;else if(d[0]=="o"&&d[1]=="n"){var m=d.toLowerCase();m=="ondoubleclick"?d="ondblclick":m!="onchange"||a!="input"&&a!="textarea"||Vr(o.type)?m=="onfocus"?d="onfocusin":m=="onblur"&&(d="onfocusout"):m=d="oninput",m=="oninput"&&i[d=m]&&(d="oninputCapture")}else s&&Ir.test(d)?d=d.replace(jr,"-$&").toLowerCase():u===null&&(u=void 0);i[d]=u}}if(a=="select"){var p=i.defaultValue!=null?i.defaultValue:i.multiple&&Array.isArray(i.value)?i.value:null;p!=null&&(i.value=Qe(o.children).forEach(function(h){h.props.selected=i.multiple?p.indexOf(h.props.value)!=-1:p==h.props.value}))}o.class&&!o.className?(i.class=o.class,Object.defineProperty(i,"className",Kr)):o.className&&(i.class=i.className=o.className),r.props=i})(e);else if(typeof e.type=="function"&&("ref"in e.props&&"prototype"in e.type&&e.type.prototype.render&&(e.ref=e.props.ref,delete e.props.ref),e.type.defaultProps)){var t=cn({},e.props);for(var n in e.type.defaultProps)t[n]===void 0&&(t[n]=e.type.defaultProps[n]);e.props=t}e.ref&&!("ref"in e.props)&&Object.defineProperty(e.props,"ref",{value:e.ref,configurable:!0,writable:!0}),e.$$typeof=Hr,un&&un(e)};var Br=Symbol.for("pv"),Yr=0;function l(e,t,n,r,o,a){t||(t={});var i,s,d=t;if("ref"in d&&typeof e!="function")for(s in d={},t)s=="ref"?i=t[s]:d[s]=t[s];var u={type:e,props:d,key:n,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Br,__v:--Yr,__i:-1,__u:0};return(o||a)&&(u.__source=o,u.__self=a),x.vnode&&x.vnode(u),u}var Jr={trigger:"M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z",email:"M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5",text:"M2 2.5h12v8.5H7l-3 3v-3H2z",test:"M6 1.5v4L2 13a1 1 0 0 0 1 1.5h10a1 1 0 0 0 1-1.5l-4-7.5v-4M5 1.5h6M4.2 9.5h7.6",delay:"M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.800zM8 4.500V8l2.500 1.800",split:"M8 1.500v4M8 5.500 3.500 9v5M8 5.500 12.500 9v5",action:"M8 2 9.300 5.700 13.500 6l-3.200 2.700 1 4.300L8 10.700 4.700 13l1-4.300L2.500 6l4.200-.3z",skipped:"M3 3l10 10M13 3 3 13",exit:"M6.500 2.500h-4v11h4M10 5l3 3-3 3M13 8H6",end:"M4 4h8v8H4z",play:"M4.500 2.500v11l9-5.500z",pause:"M5 3v10M11 3v10",step:"M3.500 2.500v11l7-5.500zM12.500 2.500v11",again:"M3 8a5 5 0 1 1 1.500 3.500M3 13v-3h3",close:"M3.500 3.500l9 9M12.500 3.500l-9 9",back:"M10 3 5 8l5 5",on:"M6 3l5 5-5 5",warn:"M8 1.800 14.800 14H1.200zM8 6v4M8 11.500v.8"},N=({name:e})=>l("svg",{class:"icon",viewBox:"0 0 16 16","aria-hidden":"true",children:l("path",{d:Jr[e]})});var Gr="script,iframe,frame,frameset,object,embed,applet,link,base,portal,meta[http-equiv],audio,video,source,track,template,noscript",Zr=["src","srcset","background","poster","data","action","formaction","ping","xlink:href"];function Pe(e,{dark:t,images:n}){let r=new DOMParser().parseFromString(e,"text/html");for(let a of r.querySelectorAll(Gr))a.remove();for(let a of r.querySelectorAll("*")){for(let{name:d,value:u}of[...a.attributes]){let c=Zr.includes(d),f=a.localName==="img"&&d==="src";(/^on|^target$|^autofocus$/i.test(d)||c&&!f&&!(n&&/^https:/i.test(u)))&&a.removeAttribute(d)}let i=a.getAttribute("style");i!==null&&a.setAttribute("style",fn(i,n)),a instanceof HTMLImageElement&&Qr(a,n);let s=a.getAttribute("href");s!==null&&(a.removeAttribute("href"),a.localName==="a"&&a.setAttribute("title",s))}for(let a of r.querySelectorAll(\'meta[name$="color-scheme" i],meta[name$="color-schemes" i]\'))a.remove();r.documentElement.style.setProperty("color-scheme",t&&_e(e)?"dark":"light","important");for(let a of r.querySelectorAll("style"))a.textContent=fn(Xr(a.textContent??"",t),n);let o=r.createElement("style");return o.textContent=":where(a[title]){color:LinkText;text-decoration:underline;cursor:pointer}",r.head.prepend(o),r}var _e=e=>/prefers-color-scheme\\s*:\\s*dark|color-schemes?["\']?\\s*(?::|content\\s*=\\s*["\']?)[^;"\'}>]*\\bdark\\b/i.test(e),Xr=(e,t)=>e.replace(/prefers-color-scheme\\s*:\\s*(dark|light)/gi,(n,r)=>r.toLowerCase()==="dark"===t?"min-width:0":"max-width:0"),fn=(e,t)=>e.replace(/@import[^;}]*;?/gi,"").replace(/url\\(\\s*(["\']?)([^"\')]*)\\1\\s*\\)/gi,(n,r,o)=>/^data:/i.test(o)||t&&/^https:/i.test(o)?n:"none");function Qr(e,t){let n=e.getAttribute("src")??"";if(/^data:image\\//i.test(n)||t&&/^https:/i.test(n))return;let r=(c,f)=>{let m=Number.parseInt(e.getAttribute(c)??"",10);return m>0&&m<4e3?m:f},o=r("width",560),a=r("height",Math.round(o*.5)),s=(e.getAttribute("alt")??"").slice(0,Math.floor(o/8)).replace(/[&<>]/g,c=>`&#${c.charCodeAt(0)};`).replace(/[\\u0000-\\u001f]/g," "),d=Math.max(10,Math.min(15,o/14)),u=`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${a}" viewBox="0 0 ${o} ${a}"><rect width="100%" height="100%" fill="#dfe3e8"/><text x="50%" y="50%" text-anchor="middle" dominant-baseline="middle" font-family="sans-serif" font-size="${d}" fill="#4a5560">${s}</text></svg>`;e.setAttribute("src",`data:image/svg+xml,${encodeURIComponent(u)}`)}var mn=640;function eo(e,t){let n=Pe(e,{dark:!1,images:!1});to(n);let r=new XMLSerializer().serializeToString(n.documentElement),o=`<svg xmlns="http://www.w3.org/2000/svg" width="${mn}" height="${t}"><foreignObject width="100%" height="100%">${r}</foreignObject></svg>`;return`data:image/svg+xml;charset=utf-8,${encodeURIComponent(o)}`}function to(e){let t=e.createNodeIterator(e,NodeFilter.SHOW_COMMENT),n=[];for(let o=t.nextNode();o;o=t.nextNode())n.push(o);for(let o of n)o.parentNode?.removeChild(o);for(let o of e.querySelectorAll("*")){/^[a-z][a-z0-9-]*$/i.test(o.localName)||o.replaceWith(...o.childNodes);for(let{name:a}of[...o.attributes])(!/^[a-z_][\\w.-]*$/i.test(a)||a==="xmlns")&&o.removeAttribute(a)}let r=e.createNodeIterator(e,NodeFilter.SHOW_TEXT);for(let o=r.nextNode();o;o=r.nextNode())o.nodeValue=(o.nodeValue??"").replace(/[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]/g,"")}function ct({html:e,ratio:t}){let n=q(null),[r,o]=A(!1),[a,i]=A(!1);E(()=>{let d=new IntersectionObserver(u=>u.some(c=>c.isIntersecting)&&o(!0),{rootMargin:"300px"});return n.current&&d.observe(n.current),()=>d.disconnect()},[]);let s=F(()=>r?eo(e,Math.round(mn*t)):void 0,[r,e,t]);return l("div",{class:"thumb",ref:n,style:{aspectRatio:`1 / ${t}`},children:s!==void 0&&!a&&l("img",{src:s,alt:"",decoding:"async",draggable:!1,onError:()=>i(!0)})})}var no={added:"New",changed:"Changed",removed:"Removed"},gn=pn(function({node:t,messages:n,selected:r,trail:o,onOpen:a}){let{id:i,kind:s,x:d,y:u,width:c,height:f,change:m}=t,[p]=n,h=m&&m!=="same"?no[m]:void 0,v=n.flatMap(({lint:w})=>w).filter(({severity:w})=>w!=="hint"),b={class:["node",s,m??"same",r?"selected":"",o?`trail ${o.state}`:""].join(" "),"data-node":i,style:{left:`${d}px`,top:`${u}px`,width:`${c}px`,height:`${f}px`}},y=l(C,{children:[h!==void 0&&l("span",{class:"mark",children:h}),o&&l("span",{class:"time",children:o.time}),l(ro,{node:t,messages:n,problems:v.length})]});return p?l("button",{type:"button",...b,"aria-pressed":r,onClick:()=>a(p.step),children:y}):l("div",{...b,tabIndex:-1,children:y})});function ro({node:e,messages:t,problems:n}){let{kind:r,label:o,title:a,detail:i,status:s}=e;if(r==="delay"||r==="exit"||r==="end")return l("span",{class:"pill",children:[r!=="end"&&l(N,{name:r}),l("span",{children:a})]});let d=l("span",{class:"head",children:[l(N,{name:r}),l("span",{class:"label",children:o}),s!==void 0&&l("span",{class:`tag ${s}`,children:s}),n>0&&l("span",{class:"tag warning",children:[n," ",n===1?"note":"notes"]})]});return r==="test"?l(C,{children:[d,l("span",{class:"thumbs",children:t.map(({html:u,text:c,channel:f,step:m})=>f==="sms"?l("span",{class:"bubble",children:c},m):l(ct,{html:u,ratio:1},m))}),i!==void 0&&l("span",{class:"detail",children:i})]}):l(C,{children:[d,r==="email"&&l(ct,{html:t[0]?.html??"",ratio:.72}),l("span",{class:r==="text"?"bubble":"title",children:a}),i!==void 0&&l("span",{class:"detail",children:i})]})}function hn({nodes:e,edges:t},n,r){let o=e.find(({id:s})=>s===n);if(!o)return;if(r==="ArrowDown")return t.find(s=>s.from===n)?.to;if(r==="ArrowUp")return t.find(s=>s.to===n)?.from;if(r!=="ArrowLeft"&&r!=="ArrowRight")return;let a=o.x+o.width/2;return e.filter(({id:s,y:d,height:u})=>s!==n&&d<o.y+o.height&&d+u>o.y).map(({id:s,x:d,width:u})=>({id:s,away:d+u/2-a})).filter(({away:s})=>r==="ArrowLeft"?s<0:s>0).sort((s,d)=>Math.abs(s.away)-Math.abs(d.away))[0]?.id}var[oo,ao]=[.15,1.6],dt=e=>Math.min(ao,Math.max(oo,e));function yn({canvas:e,messages:t,selected:n,trail:r,at:o,onOpen:a}){let i=q(null),[s,d]=A(1),u=q(void 0),c=F(()=>new Map(t.map(g=>[g.step,g])),[t]),f=re((g,b,y)=>{let w=i.current;if(!w)return;let _=w.getBoundingClientRect(),[T,P]=[(b??_.x+_.width/2)-_.x,(y??_.y+_.height/2)-_.y];d(L=>(u.current={x:(w.scrollLeft+T)/L,y:(w.scrollTop+P)/L,left:T,top:P},dt(g)))},[]);Fe(()=>{let g=i.current;if(!g||!u.current)return;let{x:b,y,left:w,top:_}=u.current;g.scrollTo(b*s-w,y*s-_),u.current=void 0},[s]);let m=re(()=>{let g=i.current;g&&(d(dt(Math.min(1,g.clientWidth/e.width,g.clientHeight/e.height))),g.scrollTo(0,0))},[e]);Fe(()=>{let g=i.current,[b]=e.nodes;if(!g||!b)return;let y=dt(Math.max(g.clientWidth<600?.8:.72,Math.min(1,g.clientWidth/e.width)));d(y);let w=(b.x+b.width/2)*y-g.clientWidth/2;o===void 0&&requestAnimationFrame(()=>g.scrollTo(w,0))},[e]),E(()=>{if(o===void 0)return;let g=requestAnimationFrame(()=>{let b=i.current?.querySelector(`[data-node="${CSS.escape(o)}"]`),y=matchMedia("(prefers-reduced-motion: reduce)").matches;b?.scrollIntoView({block:"center",inline:"center",behavior:y?"auto":"smooth"})});return()=>cancelAnimationFrame(g)},[o,e]),io(i,s,f);let p=g=>{if(!(g.ctrlKey||g.metaKey||g.altKey)){if(g.key==="+"||g.key==="=")f(s*1.2);else if(g.key==="-")f(s/1.2);else if(g.key==="0")m();else{let b=g.target.dataset.node,y=b===void 0?void 0:hn(e,b,g.key);if(y===void 0)return;i.current?.querySelector(`[data-node="${CSS.escape(y)}"]`)?.focus()}g.preventDefault()}},[h,v]=[e.width*s,e.height*s];return l("div",{class:"canvas",children:[l("div",{class:"scroller",ref:i,tabIndex:0,role:"group","aria-label":"Flow",onKeyDown:p,children:l("div",{class:"sizer",style:{width:`${h}px`,height:`${v}px`},children:l("div",{class:"plane",style:{width:`${e.width}px`,height:`${e.height}px`,scale:String(s)},children:[l(so,{canvas:e,trail:r}),e.nodes.map(g=>l(gn,{node:g,messages:g.messages.flatMap(b=>c.get(b)??[]),selected:n!==void 0&&g.messages.includes(n),trail:r?.get(g.id),onOpen:a},g.id))]})})}),l("div",{class:"zoom",role:"group","aria-label":"Zoom",children:[l("button",{type:"button","aria-label":"Smaller",onClick:()=>f(s/1.25),children:"\u2212"}),l("output",{"aria-label":"Zoom",children:[Math.round(s*100),"%"]}),l("button",{type:"button","aria-label":"Larger",onClick:()=>f(s*1.25),children:"+"}),l("button",{type:"button",onClick:m,children:"Fit"})]})]})}function io(e,t,n){let r=q(t);r.current=t,E(()=>{let o=e.current;if(!o)return;let a=c=>{!c.ctrlKey&&!c.metaKey||(c.preventDefault(),n(r.current*Math.exp(-c.deltaY/300),c.clientX,c.clientY))},i,s=([c,f])=>c&&f?Math.hypot(c.clientX-f.clientX,c.clientY-f.clientY):0,d=c=>{if(c.touches.length!==2)i=void 0;else if(!i)i={distance:s(c.touches),zoom:r.current};else{c.preventDefault();let[f,m]=c.touches,[p,h]=[(f.clientX+m.clientX)/2,(f.clientY+m.clientY)/2];n(i.zoom*s(c.touches)/i.distance,p,h)}},u=c=>{if(c.pointerType!=="mouse"||c.button!==0||c.target.closest("button"))return;let[f,m]=[c.clientX,c.clientY],p=v=>{o.scrollBy(f-v.clientX,m-v.clientY),[f,m]=[v.clientX,v.clientY]},h=()=>{o.classList.remove("dragged"),removeEventListener("pointermove",p),removeEventListener("pointerup",h)};o.classList.add("dragged"),addEventListener("pointermove",p),addEventListener("pointerup",h)};o.addEventListener("wheel",a,{passive:!1});for(let c of["touchstart","touchmove","touchend"])o.addEventListener(c,d,{passive:!1});return o.addEventListener("pointerdown",u),()=>{o.removeEventListener("wheel",a);for(let c of["touchstart","touchmove","touchend"])o.removeEventListener(c,d);o.removeEventListener("pointerdown",u)}},[n])}function so({canvas:e,trail:t}){let n=F(()=>new Map(e.nodes.map(({id:o,kind:a})=>[o,a])),[e]),r=({from:o,to:a})=>t!==void 0&&t.has(o)&&t.has(a);return l(C,{children:[l("svg",{class:"edges",width:e.width,height:e.height,"aria-hidden":"true",children:e.edges.map(o=>l("path",{d:lo(o.points),class:`${r(o)?"walked":""} ${n.get(o.to)==="skipped"?"dashed":""}`},`${o.from} ${o.to} ${o.label}`))}),e.edges.map(({from:o,to:a,label:i,points:s})=>{if(i===void 0)return null;let d=s.length>3?s[2]:s[1];return l("span",{class:"way",style:{left:`${d[0]}px`,top:`${s[1][1]+20}px`},children:i},`${o} ${a} ${i}`)})]})}function lo(e){return e.map(([n,r],o)=>{let[a,i]=[e[o-1],e[o+1]];if(!a)return`M${n} ${r}`;if(!i)return`L${n} ${r}`;let s=([c,f])=>{let m=Math.hypot(c-n,f-r)||1,p=Math.min(12,m/2)/m;return[n+(c-n)*p,r+(f-r)*p]},[d,u]=[s(a),s(i)];return`L${d[0]} ${d[1]}Q${n} ${r} ${u[0]} ${u[1]}`}).join("")}var co={added:"+",changed:"~",removed:"\u2212"},uo={added:"New",changed:"Changed",removed:"Removed"};function _n({side:e,changes:t,base:n,narrow:r}){return l("details",{class:"facts",open:innerWidth>=700&&!r,children:[l("summary",{children:["Who enters, who leaves, who sends",t.length>0&&l("span",{class:"tag changed",children:[t.length," changed"]})]}),e.description!==void 0&&l("p",{class:"description",children:e.description}),l("dl",{children:e.facts.map(({label:o,words:a,change:i})=>l("div",{class:i??"same",children:[l("dt",{children:o}),l("dd",{children:a})]},o))}),t.length>0&&l("ul",{class:"changes","aria-label":`Changed since ${n}`,children:t.map(({change:o,words:a,node:i},s)=>l("li",{class:o,children:[l("span",{"aria-hidden":"true",children:co[o]}),l("span",{class:"hear",children:[uo[o],": "]}),i===void 0||o==="removed"?a:l("button",{type:"button",onClick:()=>po(i),children:a})]},s))})]})}function po(e){let t=document.querySelector(`[data-node="${CSS.escape(e)}"]`);t?.scrollIntoView({block:"center",inline:"center"}),t?.focus()}var fo=\'html{background:#fff;filter:invert(1) hue-rotate(180deg)}img,[background],[style*="background-image"]{filter:invert(1) hue-rotate(180deg)}\';function mo(e,t){let n=Pe(e,t),r=n.createElement("meta");r.httpEquiv="Content-Security-Policy",r.content=`default-src \'none\'; style-src \'unsafe-inline\'; img-src data:${t.images?" https:":""}; font-src data:; form-action \'none\'; base-uri \'none\'`;let o=n.createElement("style");o.textContent=`html{overflow-wrap:anywhere}${t.dark&&!_e(e)?fo:""}`;let a=n.createElement("meta");return a.name="referrer",a.content="no-referrer",n.head.prepend(r,a),r.after(o),`<!doctype html>${n.documentElement.outerHTML}`}function bn({html:e,dark:t,images:n,title:r,width:o}){let a=F(()=>mo(e,{dark:t,images:n}),[e,t,n]);return l("iframe",{class:"mail-frame",title:r,sandbox:"",referrerpolicy:"no-referrer",srcdoc:a,style:o===void 0?{}:{width:`${o}px`}})}var go=["Desktop","Phone","Text"],vn={email:"Email",sms:"Text message",notify:"Mail to the team"};function xn({message:e,before:t,base:n,shownFor:r,place:o,onStep:a,onClose:i}){let[s,d]=A(innerWidth<700?"Phone":"Desktop"),[u,c]=A(!1),[f,m]=A(!1),p=q(null);E(()=>p.current?.focus(),[]);let h=_=>{if(_.key==="Escape")i();else{if(_.target!==p.current)return;_.key==="ArrowRight"?a(1):_.key==="ArrowLeft"&&a(-1)}},{step:v,channel:g,html:b}=e,y=g!=="sms",w=_=>(t??e).details.find(T=>T.label===_)?.words;return l("section",{class:`panel message ${t?"two":""}`,"aria-label":`${vn[g]} ${v}`,tabIndex:-1,ref:p,onKeyDown:h,children:[l("header",{class:"panel-head",children:[l("div",{children:[l("h2",{children:vn[g]}),l("code",{children:v})]}),l("nav",{"aria-label":"Messages",children:[l("button",{type:"button","aria-label":"Message before",disabled:o.index===0,onClick:()=>a(-1),children:l(N,{name:"back"})}),l("span",{children:[o.index+1," / ",o.count]}),l("button",{type:"button","aria-label":"Message after",disabled:o.index===o.count-1,onClick:()=>a(1),children:l(N,{name:"on"})}),l("button",{type:"button","aria-label":"Close",onClick:i,children:l(N,{name:"close"})})]})]}),l("div",{class:"panel-body",children:[y&&l(ho,{message:e}),y&&l("div",{class:"tools",children:[l("div",{class:"segmented",role:"radiogroup","aria-label":"Shown as",children:go.map(_=>l("label",{class:s===_?"on":"",children:[l("input",{type:"radio",name:"view",checked:s===_,onChange:()=>d(_)}),_]},_))}),s!=="Text"&&l(C,{children:[l("label",{class:"switch",children:[l("input",{type:"checkbox",checked:u,onChange:()=>c(!u)})," Dark"]}),l("label",{class:"switch",children:[l("input",{type:"checkbox",checked:f,onChange:()=>m(!f)})," Pictures"]})]})]}),u&&s!=="Text"&&!_e(b)&&l("p",{class:"aside",children:"This mail has no styles for the dark: Apple Mail leaves it as it is, others turn its colours in ways of their own. Shown here as one that turns all of them."}),l("div",{class:`stage ${s.toLowerCase()}`,children:[t&&l("figure",{children:[l("figcaption",{children:["Before",n===void 0?"":` (${n})`]}),l(wn,{message:t,words:e.words,view:s,dark:u,images:f,side:"before"})]}),l("figure",{children:[t&&l("figcaption",{children:"After"}),l(wn,{message:e,words:e.words,view:s,dark:u,images:f,side:"after"})]})]}),l("p",{class:"aside",children:["Shown for ",r,".",y&&!f&&" Pictures from elsewhere are left out until you load them."]}),l("section",{children:[l("h3",{children:"Who gets it"}),l("ul",{children:[e.who.map(_=>l("li",{children:t&&!t.who.includes(_)?l("ins",{children:_}):_},_)),t?.who.filter(_=>!e.who.includes(_)).map(_=>l("li",{children:l("del",{children:_})},_))]})]}),e.figures&&l(yo,{figures:e.figures,channel:g}),l(pt,{lint:e.lint}),l("section",{children:[l("h3",{children:"Details"}),l("dl",{class:"details",children:e.details.map(({label:_,words:T})=>l("div",{children:[l("dt",{children:_}),l("dd",{children:T===w(_)?T:l(C,{children:[l("del",{children:w(_)})," ",l("ins",{children:T})]})})]},_))})]})]})]})}function ho({message:{from:e,subject:t,preview:n,words:r,text:o}}){let a=e.replace(/\\s*<.*>$/,"")||"The account\'s sender";return l("div",{class:"inbox",children:[l("span",{class:"face","aria-hidden":"true",children:a.charAt(0).toUpperCase()}),l("div",{children:[l("p",{class:"from",children:a}),l("p",{class:"subject",children:l(Oe,{words:r?.subject,text:t||"(no subject)"})}),l("p",{class:"snippet",children:l(Oe,{words:r?.preview,text:n||o.slice(0,110)})})]})]})}function Oe({words:e,text:t,only:n}){return!e||e.length===0?l(C,{children:t}):l(C,{children:e.map(({mark:r,text:o},a)=>r===" "||n!==void 0&&r!==n?r===" "?o:null:r==="+"?l("ins",{children:o},a):l("del",{children:o},a))})}function wn({message:e,words:t,view:n,dark:r,images:o,side:a}){let{channel:i,text:s,html:d,step:u,segments:c}=e,f=a==="before"?"-":"+";return i==="sms"?l("div",{class:"phone-screen",children:[l("p",{class:"bubble large",children:l(Oe,{words:t?.text,text:s,only:f})}),l("p",{class:"aside",children:c===1?"One part":`${c} parts`})]}):n==="Text"?l("div",{class:"plain-text",tabIndex:0,role:"group","aria-label":"Words of the mail",children:l(Oe,{words:t?.text,text:s,only:f})}):l(bn,{html:d,dark:r,images:o,title:`${u}, ${a==="before"?"before":"as people get it"}`,...n==="Phone"?{width:375}:{}})}var ut=e=>e===null?"\u2013":`${(e*100).toLocaleString("en-US",{maximumFractionDigits:e<.1?2:1})}%`;function yo({figures:e,channel:t}){let n=o=>o.toLocaleString("en-US",{style:"currency",currency:e.currency,maximumFractionDigits:0}),r=[["Recipients",e.recipients.toLocaleString("en-US")],...t==="sms"?[]:[["Opened",ut(e.openRate)]],["Clicked",ut(e.clickRate)],["Converted",ut(e.conversionRate)],["Revenue",n(e.revenue)],...t==="sms"?[["Cost",n(e.spend)]]:[]];return l("section",{children:[l("h3",{children:["Last 30 days ",l("small",{children:["to ",e.to]})]}),l("dl",{class:"figures",children:r.map(([o,a])=>l("div",{children:[l("dt",{children:o}),l("dd",{children:a})]},o))})]})}function pt({lint:e,title:t="Checks"}){return e.length===0?l("p",{class:"fine",children:"Nothing to note: every check passed."}):l("section",{children:[l("h3",{children:t}),l("ul",{class:"checks",children:e.map(({severity:n,code:r,message:o,detail:a,file:i,line:s},d)=>l("li",{class:n,children:[l("p",{children:[l("b",{children:n==="error"?"Error":n==="warning"?"Warning":"Hint"})," ",o]}),l("p",{class:"aside",children:[a,l("code",{children:r}),i!==null&&l("code",{children:[i,":",s]})]})]},d))})]})}function kn(){let[e="",t=""]=location.hash.replace(/^#\\/?/,"").split("?"),n=new URLSearchParams(t).get("message");return{...e===""?{}:{address:decodeURI(e)},...n===null?{}:{message:n}}}var ft=({address:e="",message:t})=>`#/${encodeURI(e)}${t===void 0?"":`?message=${encodeURIComponent(t)}`}`;function Sn(){let[e,t]=A(kn);return E(()=>{let n=()=>t(kn());return addEventListener("hashchange",n),()=>removeEventListener("hashchange",n)},[]),[e,n=>location.hash=ft(n)]}var _o={added:"New",changed:"Changed",removed:"Removed"};function An({sequences:e,chosen:t,base:n}){let[r,o]=A(""),[a,i]=A(!1),s=r.trim().toLowerCase(),d=e.filter(({name:f,address:m})=>`${f} ${m}`.toLowerCase().includes(s)),u=f=>f.change===void 0||f.change==="same"?1:0,c=e.find(({address:f})=>f===t)?.name;return l("nav",{class:`sidebar ${a?"open":""}`,"aria-label":"Sequences",children:[l("button",{type:"button",class:"unfold","aria-expanded":a,onClick:()=>i(!a),children:[c," ",l("span",{"aria-hidden":"true",children:"\u25BE"})]}),l("div",{class:"inner",children:[l("p",{class:"heading",children:[e.length," sequences",n===void 0?"":`, compared with ${n}`]}),l("input",{type:"search",placeholder:"Find a sequence","aria-label":"Find a sequence",value:r,onInput:f=>o(f.currentTarget.value)}),l("ul",{children:[...d].sort((f,m)=>u(f)-u(m)).map(({address:f,name:m,change:p,now:h,problems:v})=>{let g=(h?.messages??[]).flatMap(({lint:y})=>y).filter(({severity:y})=>y!=="hint"),b=v.length>0||g.some(({severity:y})=>y==="error");return l("li",{children:l("a",{href:ft({address:f}),"aria-current":f===t?"page":void 0,onClick:()=>i(!1),children:[l("span",{class:"name",children:m}),l("span",{class:"address",children:f}),p!==void 0&&p!=="same"&&l("span",{class:`tag ${p}`,children:_o[p]}),b&&l("span",{class:"tag error",children:"Error"})]})},f)})}),d.length===0&&l("p",{class:"heading",children:"None is called so."})]})]})}var Cn=new Map;function bo(e){let t=Cn.get(e);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:e,hourCycle:"h23",year:"numeric",month:"numeric",day:"numeric",hour:"numeric",minute:"numeric",second:"numeric"}),Cn.set(e,t)),t}var Mn=9e5,Dn=new Map;function oe(e,t){if(t==="UTC")return 0;let n=Dn.get(t);n||Dn.set(t,n=new Map);let r=Math.floor(e/Mn),o=n.get(r);return o===void 0&&(n.size>5e4&&n.clear(),o=vo(r*Mn,t),n.set(r,o)),o}function vo(e,t){let n=Object.fromEntries(bo(t).formatToParts(e).map(({type:u,value:c})=>[u,Number(c)])),{year:r=0,month:o=1,day:a=1,hour:i=0,minute:s=0,second:d=0}=n;return Date.UTC(r,o-1,a,i,s,d)-e}var U=(e,t)=>new Date(e+oe(e,t));function H(e,t){let n=oe(e-864e5,t),r=oe(e+864e5,t),o=e-n;if(n===r||oe(o,t)===n)return o;let a=e-r;return oe(a,t)===r?a:o}var k=864e5,X=e=>Math.floor(e/k)*k;function V(e){let[t=0,n=0,r=0]=e.split(":").map(Number);return((t*60+n)*60+r)*1e3}var wo=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"],xo=e=>wo[new Date(e).getUTCDay()];function K(e,t){if(!t||t.length===0)return e;for(let n=e;;n+=k)if(t.includes(xo(n))||n>e+7*k)return n}var ae=(e,t)=>{let n=Math.round(oe(e,t)/6e4),r=n<0?"-":"+",o=a=>String(Math.floor(a)).padStart(2,"0");return`${U(e,t).toISOString().slice(0,19)}${r}${o(Math.abs(n)/60)}:${o(Math.abs(n)%60)}`};function $n(e,t){let n=U(e,t),r=["Sun","Mon","Tue","Wed","Thu","Fri","Sat"][n.getUTCDay()],o=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"][n.getUTCMonth()],a=n.toISOString().slice(11,n.getUTCSeconds()===0?16:19);return`${r} ${String(n.getUTCDate()).padStart(2)} ${o} ${n.getUTCFullYear()} ${a}`}function Re(e){let t=Math.round(e/6e4),[n,r,o]=[Math.floor(t/1440),Math.floor(t%1440/60),t%60],a=[n&&`${n}d`,r&&`${r}h`,o&&`${o}m`].filter(i=>i);return t<0?`-${Re(-e).slice(1)}`:`+${a.length===0?"0":a.join(" ")}`}var ko=new Set(["email","phone_number","external_id","first_name","last_name","organization","locale","title","image","created"]),So=["address1","address2","city","country","latitude","longitude","region","zip","timezone","ip"],Tn=new Map(So.map(e=>[`location.${e}`,`location[\'${e}\']`]));function Ao(e){let t=Tn.get(e);return t!==void 0?t:ko.has(e)||/^(?:properties\\[\'.*\'\\]|location\\[\'[a-z0-9_]+\'\\])$/s.test(e)?e:`properties[\'${e.replaceAll("\\\\","\\\\\\\\").replaceAll("\'","\\\\\'")}\']`}function En(e){let t=[...Tn].find(([,o])=>o===e)?.[0];if(t!==void 0)return t;let n=/^properties\\[\'(.*)\'\\]$/s.exec(e)?.[1],r=n===void 0?e:n.replaceAll(/\\\\([\'\\\\])/g,"$1");return Ao(r)===e?r:e}var Co=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),B=e=>Co(e)?e:{};var mt=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`,Ne=(e,t="and")=>e.length<2?e[0]??"":`${e.slice(0,-1).join(", ")} ${t} ${e[e.length-1]}`;var ie=e=>typeof e=="string"?e:JSON.stringify(e);var Mo={equals:"is","not-equals":"is not",contains:"contains","not-contains":"does not contain","starts-with":"starts with","not-starts-with":"does not start with","ends-with":"ends with","not-ends-with":"does not end with",in:"is one of","not-in":"is none of","greater-than":"is more than","greater-than-or-equal":"is at least","less-than":"is less than","less-than-or-equal":"is at most","is-set":"is set","not-set":"is not set",before:"is before",after:"is after","in-the-last":"is in the last","in-the-next":"is in the next"};function de(e){let t=Mo[String(e.operator)]??String(e.operator??"").replaceAll("-"," ");if(typeof e.quantity=="number")return`${t} ${mt(e.quantity,String(e.unit??"day"))}`;let n=e.value??e.date;return n==null?t:`${t} ${Array.isArray(n)?Ne(n.map(ie),"or"):ie(n)}`}function gt(e){let{operator:t,unit:n,quantity:r}=B(e);return t==="flow-start"?" since entry":t==="alltime"||t===void 0?"":t==="in-the-last"&&typeof r=="number"?` in the last ${mt(r,String(n))}`:` (${String(t).replaceAll("-"," ")}${r===void 0?"":` ${ie(r)} ${ie(n)}`})`}var Do=e=>En(String(e));function $o({property:e,filter:t},n){let r=B(t),{value:o}=r,a=e==="$flow"&&typeof o=="string"?{...r,value:n(o)}:r;return`${String(e)} ${de(a)}`}function To(e,t){let n=B(e.measurement_filter),r=t(String(e.metric_id)),o=e.measurement==="sum",a=n.operator==="equals"&&n.value===0,i=n.operator==="greater-than"&&n.value===0||n.operator==="greater-than-or-equal"&&n.value===1,s=o?` ${de(n)} in sum`:a?" not once":i?" at least once":` ${de(n)} times`,d=Array.isArray(e.metric_filters)?e.metric_filters.map(B).map(u=>$o(u,t)):[];return`${r}${s}${gt(e.timeframe_filter)}${d.length>0?` where ${Ne(d)}`:""}`}function Fn(e,t){let n=B(e),r=B(n.filter);switch(n.type){case"profile-property":return`${Do(n.property)} ${de(r)}`;case"metric-property":return`event ${String(n.field)} ${de(r)}`;case"profile-metric":return To(n,t);case"profile-group-membership":{let o=Array.isArray(n.group_ids)?n.group_ids.map(i=>t(String(i))):[],a=gt(n.timeframe_filter);return`${n.is_member===!0?"in":"not in"} ${Ne(o,"or")}${a}`}case"profile-marketing-consent":{let o=B(n.consent),{subscription:a,filters:i}=B(o.consent_status),s=o.can_receive_marketing===!0?"can":"cannot",d=a==="any"||a===void 0?"":` (${String(a)})`;return`${s} receive ${String(o.channel)}${d}${i==null?"":` ${ie(i)}`}`}case"profile-region":return`${n.in_region===!0?"in":"not in"} ${String(n.region).replaceAll("_"," ")}`;case"profile-predictive-analytics":return`${String(n.dimension).replaceAll("_"," ")} ${de(r)}`;case"profile-not-in-flow":return`not in this flow${gt(n.timeframe_filter)}`;case"profile-sample":return`a random ${String(n.percentage)} %`;default:return ie(e)}}var Eo=e=>e.replace(/^(list|segment):/,"");function Fo(e,t){let{why:n}=e;return n.code!=="filter"?"audience":[...t].some(r=>Po(r,n.seen))?"exit_when":"audience"}var Po=(e,t)=>e===JSON.stringify({conditions:t.map(({condition:n})=>n)});function Pn(e,t){let{why:n,kind:r}=e;switch(n.code){case"trigger":return"the trigger lets them in";case"pulled-in":return"their date stands in the middle of the flow";case"end":return"the end of the way";case"delay":case"target-date":case"countdown":return e.until===null||e.until===void 0?"nobody knows until when":`until ${ae(e.until,t.zone)}`;case"stock":return"until it is in stock again";case"acts":return"it is due";case"no-branch":return"no case holds";case"review":return"its status is manual: it waits under Needs review";case"draft":return"its status is draft";case"segment":return"they are not in the segment of the trigger";case"nothing-live":return"nothing live follows, so the delay is skipped";case"date-moved":return"their date is another one now";case"deleted":return"the flow was deleted";case"reentry":return`re-entry: they came in before, at ${ae(n.last,t.zone)}`;case"consent":return`no consent to ${n.channel} (${n.consent})`;case"smart-sending":return`Smart Sending: ${n.channel} came at ${ae(n.last,t.zone)}, less than ${n.hours} hours before`;case"quiet-hours":return`quiet hours in ${n.zone}, until ${ae(e.until??e.at,t.zone)}`;case"filter":{let o=n.seen.map(s=>Oo(s,r==="branch"||n.group!==null)).join(", "),a=n.group===null?"holds":"does not hold",i={trigger:"the filter of the trigger",flow:Fo(e,t.exits),message:"only_if",split:""}[n.of];return n.of==="flow"&&i==="exit_when"?`exit_when holds, for this does not: ${o}`:`${i===""?"":`${i} ${a}`}${o===""||i===""?"":": "}${o}`}}}function Oo({condition:e,value:t,holds:n},r){let o=Fn(e,Eo),{type:a}=e;if(!r)return o;let i=typeof t=="string"?t:t===void 0?"not set":JSON.stringify(t),s=a==="profile-metric"?`it is ${i}`:a==="profile-sample"?`drew ${Number(t).toFixed(1)}`:t===void 0&&a!=="profile-property"&&a!=="metric-property"?n?"yes":"no":`it is ${i}`;return`${o} (${s})`}var On=(e,t)=>e.entries.map(n=>Ro(n,t));function Ro(e,{subject:t,zone:n}){let r=e.action===void 0?void 0:t.steps.get(e.action),o=Wo(e,r?.kind),a={exits:t.exits,zone:n};return{at:ae(e.at,n),kind:e.kind==="refused"?"skipped":e.kind,...r===void 0?{}:{step:r.id},...o===void 0?{}:{channel:o},...e.way===void 0?{}:{way:r?.ways.get(e.way)??e.way},why:Pn(e,a)}}var No=["email","sms","push","whatsapp"];function Wo({by:e},t){if(e!==void 0)return No.includes(e)?e:t??e}var $=e=>String(e.id??e.temporary_id??""),Rn=new WeakMap;function Nn(e){let t=Rn.get(e);return t||(t=Ln(new Map(e.actions.map(n=>[$(n),n])),e.entry_action_id),Rn.set(e,t)),t}var Wn=(e,t)=>Ln(new Map([...e.actions,...t.map(n=>[$(n),n])]),e.entry);function Ln(e,t){let n=new Map,r=o=>{let a=o===null?void 0:e.get(o);if(!o||!a)return!1;let i=n.get(o);if(i!==void 0)return i;n.set(o,!1);let s=Lo(a)||zo(a).some(r);return n.set(o,s),s};return{actions:e,entry:t,lives:r}}function Lo(e){let t=ht(e);return t==="live"||t==="manual"}function ht(e){switch(e.type){case"send-email":case"send-sms":case"send-mobile-push":case"send-whatsapp":case"send-webhook":case"send-internal-alert":case"update-profile":case"list-update":case"ab-test":case"content-experiment":return e.data?.status??"draft";case"internal-service":case"code":return e.data?.status??"live";default:return}}function ue(e){switch(e.type){case"conditional-split":case"trigger-split":case"action-output-split":return[{way:"yes",to:e.links?.next_if_true??null},{way:"no",to:e.links?.next_if_false??null}];case"multi-branch-split":return(e.data?.branches??[]).map(({branch_id:t,links:n})=>({way:t,to:n?.next??null}));default:return[{way:"",to:e.links?.next??null}]}}var zo=e=>ue(e).map(({to:t})=>t);var se={hour:36e5,day:k,week:7*k};function Q(e){if(typeof e!="string")return;let t=/^(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)(Z|[+-]\\d{2}:?\\d{2})?)?$/.exec(e.trim());if(!t)return;let n=Date.parse(`${t[1]}T${t[2]??"00:00"}${t[3]??"Z"}`);return Number.isNaN(n)?void 0:n}function be(e,t,n){switch(e.operator){case"after":return t>(Q(e.date)??NaN);case"before":return t<(Q(e.date)??NaN);case"between-static":return t>=(Q(e.start)??NaN)&&t<=(Q(e.end)??NaN);case"in-the-last":return t<=n&&t>n-e.quantity*se[e.unit];case"at-least":return t<=n-e.quantity*se[e.unit];case"in-the-next":return t>n&&t<=n+e.quantity*se[e.unit];case"between":{let[r,o]=[Math.min(e.start,e.end),Math.max(e.start,e.end)];return t<=n-r*se[e.unit]&&t>n-o*se[e.unit]}case"calendar-month":return new Date(t).getUTCMonth()+1===e.value;case"anniversary-month":return new Date(t).getUTCMonth()===new Date(n).getUTCMonth();case"anniversary":return Un(t,0,n)===Math.floor(n/k)*k;case"anniversary-last":return zn(t,n).some(r=>r<=n&&r>n-e.quantity*se[e.unit]);case"anniversary-next":return zn(t,n).some(r=>r>n&&r<=n+e.quantity*se[e.unit])}}function Un(e,t,n){let r=new Date(e);return Date.UTC(new Date(n).getUTCFullYear()+t,r.getUTCMonth(),r.getUTCDate())}var zn=(e,t)=>[-1,0,1].map(n=>Un(e,n,t));var Hn=["email","sms","push","whatsapp"];function In(e,t,n){return{person:e,setting:t,zone:e.timezone??t.timezone,properties:new Map(Object.entries(e.properties??{})),consent:new Map(Hn.map(r=>[r,e.consent?.[r]??"never_subscribed"])),groups:new Map([...e.lists??[],...e.segments??[]].map(r=>[r,-1/0])),events:[],messages:new Map(Hn.map(r=>[r,[]])),entries:new Map(n.map(({id:r})=>[r,[]]))}}function jn(e,t){switch(t.kind){case"event":e.events.push({at:t.at,metric:t.metric,properties:t.properties??{}});return;case"property":e.properties.set(t.property,t.value);return;case"consent":e.consent.set(t.channel,t.consent);return;case"list":case"segment":yt(e,t.id,t.member,t.at);return;case"message":e.messages.get(t.channel).push(t.at);return;default:}}function yt(e,t,n,r){n?e.groups.has(t)||e.groups.set(t,r):e.groups.delete(t)}function ee(e){let t=/^(properties|location)\\[\'(.*)\'\\]$/s.exec(e);if(!t)return e;let n=t[2].replace(/\\\\(.)/gs,"$1");return t[1]==="location"?`location.${n}`:n}var We=(e,t)=>e.properties.get(ee(t));function _t(e,t){return Object.hasOwn(e,t)?e[t]:t.split(".").reduce((n,r)=>typeof n=="object"&&n!==null&&!Array.isArray(n)&&Object.hasOwn(n,r)?n[r]:void 0,e)}var pe=(e,t)=>t==="subscribed"||e==="email"&&t==="never_subscribed";var ve=(e,t)=>e===void 0||e==="profile"?t:e,Uo={minutes:6e4,hours:36e5,days:k};function qn(e,t,n,r){let o=ve(t.timezone,n);return t.unit==="days"&&t.delay_until_time?Io(e,t,o,r):jo(Ho(e,t),t,o)}var Ho=(e,{unit:t,value:n})=>e+n*Uo[t];function Io(e,t,n,r){let o=V(t.delay_until_time),a=t.delay_until_weekdays,i=X(U(e,n).getTime())+t.value*k,s=f=>H(f+o,n);if(s(i)>=e)return s(K(i,a));let d=s(K(i+k,a)),u=K(i,a),c=s(s(u)>=e?u:u+k);return d===c||r("weekday")==="moved-day"?d:c}function jo(e,t,n){let r=t.delay_until_weekdays;if(!r||r.length===0)return e;let o=U(e,n).getTime(),a=X(o),i=K(a,r);return i===a?e:H(i+(o-a),n)}function Vn(e,t,n,r){let o=ve(t.timezone,n),a=V(t.target_time??"00:00"),i=X(U(e,o).getTime()),s=u=>H(K(u,t.target_days)+a,o),d=s(i);return d>e?d:d===e&&r("targetNow")==="now"?e:s(i+k)}function Kn(e,t,n){let r=ve(t.timezone,n),o=K(Le(e,t.unit??"days",t.value??0),t.delay_until_weekdays);return H(o+V(t.delay_until_time??"00:00"),r)}function Le(e,t,n){if(t!=="months")return e-n*(t==="weeks"?7:1)*k;let r=new Date(e),o=r.getUTCMonth()-n,a=new Date(Date.UTC(r.getUTCFullYear(),o+1,0)).getUTCDate();return Date.UTC(r.getUTCFullYear(),o,Math.min(r.getUTCDate(),a))}function fe({triggers:e}){let t=e[0];return t?.type==="date"&&t.date_field_type==="profile-property"?t:void 0}function Yn(e,t,n){let r=fe(e);return r?n.kind==="flow"?n.flow===t:n.kind==="property"&&n.property===ee(r.date_profile_property):!1}function ze(e,t,n,r){let o=Q(We(t,e.date_profile_property));if(o===void 0)return[];let a=Vo(e,X(o),n,r).map(s=>({date:s,entry:qo(e,t,s)})),i=a.findIndex(({entry:s})=>s>n);return i<0?a.slice(-1):a.slice(Math.max(0,i-1),i+1)}function qo(e,t,n){let r=Le(n,e.timedelta_unit_before_date??"weeks",e.timedelta_value_before_date),o=ve(e.timezone,t.zone);return H(K(r,e.trigger_days)+V(e.trigger_time),o)}function Vo(e,t,n,r){let a=e.timedelta_value_before_date*{days:k,weeks:7*k,months:31*k}[e.timedelta_unit_before_date??"weeks"],[i,s]=[n-62*k,n+a+62*k];switch(e.recurrence_frequency??"monthly"){case"never":return[t];case"weekly":{let d=7*k,u=t+Math.max(0,Math.floor((i-t)/d))*d;return bt(Math.ceil((s-u)/d)+1,c=>u+c*d)}case"monthly":{let d=Bn(t,i);return bt(Bn(i,s)+3,u=>Le(t,"months",-Math.max(0,d-1)-u))}case"annually":{let d=new Date(t).getUTCFullYear(),u=Math.max(d,new Date(i).getUTCFullYear()-1),c=new Date(s).getUTCFullYear()-u+2;return bt(Math.max(0,c),f=>Ko(t,u+f,r))}}}function Ko(e,t,n){let[r,o]=[new Date(e).getUTCMonth(),new Date(e).getUTCDate()],a=Date.UTC(t,r,o);return new Date(a).getUTCMonth()===r?a:n("leapDay")==="february-28"?a-k:a}var Bn=(e,t)=>{let[n,r]=[new Date(e),new Date(t)];return(r.getUTCFullYear()-n.getUTCFullYear())*12+r.getUTCMonth()-n.getUTCMonth()},bt=(e,t)=>Array.from({length:Math.max(0,e)},(n,r)=>t(r));function Ue(e){let t=e.action??e.flow,n=e.known.person.draws?.[t];if(n!==void 0)return n;let r=`${e.known.person.id??""}/${t}`;return e.run<=1?Jn(r)*100:Jn(e.ask("sampleAgain")==="same"?r:`${r}/${e.run}`)*100}function Jn(e){let t=2166136261;for(let n=0;n<e.length;n++)t=Math.imul(t^e.charCodeAt(n),16777619);return t=Math.imul(t^t>>>16,2246822507),t=Math.imul(t^t>>>13,3266489909),((t^t>>>16)>>>0)/2**32}var Bo={"America/Chicago":"205 210 214 217 218 219 224 225 228 251 254 256 262 270 281 308 309 312 314 316 318 319 320 325 331 334 337 346 361 364 402 405 409 414 417 430 432 445 447 463 464 469 479 501 504 507 512 515 531 534 539 557 563 572 573 580 601 605 608 612 615 618 620 629 630 636 641 651 659 660 662 682 701 708 712 713 715 726 730 731 737 763 769 773 779 785 806 815 816 817 830 832 847 850 870 872 901 903 913 918 920 931 936 938 940 945 952 956 972 975 979 985","America/Denver":"303 307 385 406 435 505 575 719 720 801 970 983 986 208 915","America/Phoenix":"480 520 602 623 928","America/Los_Angeles":"206 209 213 253 279 310 323 341 350 360 408 415 424 425 442 458 503 509 510 530 541 559 562 564 619 626 628 650 657 661 669 702 707 714 725 747 760 775 805 818 820 831 840 858 909 916 925 949 951 971","America/Anchorage":"907","Pacific/Honolulu":"808","America/Puerto_Rico":"787 939 340","America/Winnipeg":"204 431 584","America/Regina":"306 474 639","America/Edmonton":"368 403 587 780 825","America/Vancouver":"236 250 257 604 672 778","America/Halifax":"428 506 782 902","America/St_Johns":"709 879","America/Whitehorse":"867","Pacific/Guam":"671 670"},Yo=new Map(Object.entries(Bo).flatMap(([e,t])=>t.split(" ").map(n=>[n,e]))),Gn={1:"America/New_York",7:"Asia/Kamchatka",20:"Africa/Cairo",27:"Africa/Johannesburg",30:"Europe/Athens",31:"Europe/Amsterdam",32:"Europe/Brussels",33:"Europe/Paris",34:"Europe/Madrid",36:"Europe/Budapest",39:"Europe/Rome",40:"Europe/Bucharest",41:"Europe/Zurich",43:"Europe/Vienna",44:"Europe/London",45:"Europe/Copenhagen",46:"Europe/Stockholm",47:"Europe/Oslo",48:"Europe/Warsaw",49:"Europe/Berlin",52:"America/Cancun",54:"America/Argentina/Buenos_Aires",55:"America/Sao_Paulo",56:"America/Santiago",57:"America/Bogota",60:"Asia/Kuala_Lumpur",61:"Australia/Sydney",62:"Asia/Jayapura",63:"Asia/Manila",64:"Pacific/Auckland",65:"Asia/Singapore",66:"Asia/Bangkok",81:"Asia/Tokyo",82:"Asia/Seoul",84:"Asia/Ho_Chi_Minh",86:"Asia/Shanghai",90:"Europe/Istanbul",91:"Asia/Kolkata",92:"Asia/Karachi",351:"Europe/Lisbon",352:"Europe/Luxembourg",353:"Europe/Dublin",354:"Atlantic/Reykjavik",356:"Europe/Malta",357:"Asia/Nicosia",358:"Europe/Helsinki",359:"Europe/Sofia",370:"Europe/Vilnius",371:"Europe/Riga",372:"Europe/Tallinn",380:"Europe/Kyiv",385:"Europe/Zagreb",386:"Europe/Ljubljana",420:"Europe/Prague",421:"Europe/Bratislava",852:"Asia/Hong_Kong",886:"Asia/Taipei",971:"Asia/Dubai",972:"Asia/Jerusalem"};function He(e){let t=/^\\+([\\d\\s().-]+)$/.exec(e.trim())?.[1]?.replace(/\\D/g,"");if(t!==void 0)return[1,2,3].map(n=>t.slice(0,n)).find(n=>n in Gn)}function Zn(e){let t=He(e);if(t===void 0)return;let n=e.replace(/\\D/g,"").slice(1,4);return(t==="1"?Yo.get(n):void 0)??Gn[t]}var Xn=e=>e!=null;function le(e,t,n){if(e.type==="existence")return Xn(t)===(e.operator==="is-set");if(!Xn(t))return!1;switch(e.type){case"string":return Jo(e,t);case"numeric":return we(e,vt(t));case"boolean":return String(t)===String(e.value);case"list":return Xo(e,Array.isArray(t)?t.map(String):[Qn(t)]);case"date":{let r=Q(t);return r!==void 0&&be(e,r,n)}}}var Qn=e=>typeof e=="object"?JSON.stringify(e):String(e),vt=e=>typeof e=="number"?e:typeof e=="string"&&e.trim()!==""?Number(e):NaN;function we(e,t){if(Number.isNaN(t))return!1;switch(e.operator){case"equals":return t===e.value;case"not-equals":return t!==e.value;case"greater-than":return t>e.value;case"greater-than-or-equal":return t>=e.value;case"less-than":return t<e.value;case"less-than-or-equal":return t<=e.value;case"between":return t>=e.start&&t<=e.end}}function Jo(e,t){let n=Qn(t);switch(e.operator){case"in":return e.value.includes(n);case"not-in":return!e.value.includes(n);case"phone-country-code-in":return e.value.some(r=>He(n)===r.replace(/^\\+/,""));case"phone-country-code-not-in":return!e.value.some(r=>He(n)===r.replace(/^\\+/,""));default:{let r=e.value??"",o=e.operator.startsWith("n");return Go(e.operator.replace(/^not-|^n(?=regex)/,""),n,r)!==o}}}function Go(e,t,n){switch(e){case"equals":return t===n;case"contains":return t.includes(n);case"starts-with":return t.startsWith(n);case"ends-with":return t.endsWith(n);default:return Zo(n,t)}}function Zo(e,t){try{return new RegExp(e).test(t)}catch{return!1}}function Xo(e,t){switch(e.operator){case"contains":return t.includes(String(e.value));case"not-contains":return!t.includes(String(e.value));case"contains-all":return e.value.every(n=>t.includes(n));case"contains-any":return e.value.some(n=>t.includes(n));case"not-contains-all":return!e.value.every(n=>t.includes(n));case"not-contains-any":return!e.value.some(n=>t.includes(n));case"contains-substring":return t.some(n=>n.includes(e.value??""));case"not-contains-substring":return!t.some(n=>n.includes(e.value??""));case"length-equals":return t.length===e.value;case"length-greater-than":return t.length>e.value;case"length-greater-than-or-equal":return t.length>=e.value;case"length-less-than":return t.length<e.value;case"length-less-than-or-equal":return t.length<=e.value}}function er(e,t){let{known:n,now:r}=t;switch(e.type){case"profile-property":{let o=We(n,e.property);return{holds:le(e.filter,o,r),value:o}}case"metric-property":case"price-drop-property":case"low-inventory-property":{let o=_t(t.event?.properties??{},e.field);return{holds:le(e.filter,o,r),value:o}}case"profile-metric":{let o=Qo(e,t);return{holds:we(e.measurement_filter,o),value:o}}case"profile-group-membership":return na(e,t);case"profile-marketing-consent":return ra(e.consent,t);case"profile-region":return ia(e,t);case"profile-predictive-analytics":{let o=n.person.predictions?.[e.dimension];return{holds:le(e.filter,o,r),value:o}}case"profile-not-in-flow":return sa(e.timeframe_filter,t);case"profile-not-sent-email":case"profile-not-sent-sms":case"profile-not-sent-push":return{holds:!n.messages.get(e.type.slice(17)).some(a=>wt(e.timeframe_filter,a,t))};case"profile-sample":{let o=Ue(t);return{holds:o<e.percentage,value:o}}default:return{holds:t.ask("undecidable")==="yes"}}}function Qo(e,t){let{metric_id:n,timeframe_filter:r,metric_filters:o}=e,a=0;for(let i of t.known.events)i.metric!==n||i.at>t.now||(o??[]).every(s=>ea(s,i,t.now))&&ta(r,i,t)&&(a+=e.measurement==="count"?1:vt(i.properties.$value??null)||0);return a}var ea=({property:e,filter:t},n,r)=>!t||le(t,_t(n.properties,e),r);function ta(e,t,n){return e.operator==="flow-start"&&t===n.event?n.ask("triggerCounts")==="yes":wt(e,t.at,n)}function wt(e,t,{entry:n,now:r}){return e.operator==="alltime"?!0:e.operator==="flow-start"?t>=n:be(e,t,r)}function na(e,{known:t,now:n}){let r=e.group_ids.map(i=>t.groups.get(i)).filter(i=>i!==void 0),o=e.is_member?e.timeframe_filter:void 0;return{holds:r.some(i=>!o||be(o,i,n))===e.is_member}}function ra({channel:e,can_receive_marketing:t,consent_status:n},r){let o=r.known.consent.get(e),a=n.subscription==="any"||n.subscription===o,i=pe(e,o)===t&&a,{filters:s}=n;return{holds:i&&Array.isArray(s)&&s.length>0?r.ask("undecidable")==="yes":i,value:o}}var oa="AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany Greece Hungary Ireland Italy Latvia Lithuania Luxembourg Malta Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden",aa={european_union:new Set([...oa.split(" "),"Czech Republic"]),united_states:new Set(["US","USA","United States","United States of America"])};function ia({in_region:e,region:t},{known:n}){let r=n.properties.get("location.country");return{holds:typeof r=="string"&&aa[t].has(r)===e,value:r}}function sa(e,t){return{holds:!(t.known.entries.get(t.flow)??[]).slice(0,t.run-1).some(r=>wt(e,r,{...t,now:t.entry}))}}function Y(e,t,n){let r=[];for(let[o,{conditions:a}]of(e?.condition_groups??[]).entries()){let i=[];for(let d of a){let{holds:u,value:c}=er(d,n);if(i.push({condition:d,...c===void 0?{}:{value:c},holds:u}),u)break}if(a.length>0&&!i.at(-1).holds)return{holds:!1,why:{code:"filter",of:t,group:o,seen:i}};let s=i.at(-1);s&&r.push(s)}return{holds:!0,why:{code:"filter",of:t,group:null,seen:r}}}function tr(e,t,n){switch(e.type){case"metric":return n.kind==="event"&&n.metric===e.id;case"list":case"segment":return n.kind===e.type&&n.member&&n.id===e.id;case"price-drop":case"low-inventory":return n.kind==="trigger"&&(n.flow??t)===t;case"date":return!1}}function nr(e,t,n){let r=e.triggers[0],o="trigger_filter"in r?r.trigger_filter:null,a=Y(o,"trigger",n);if(!a.holds)return a.why;let i=Y(e.profile_filter,"flow",n);return i.holds?t===void 0||ca(e,t,n.now)?void 0:{code:"reentry",last:t}:i.why}var la={hour:36e5,day:k,week:7*k};function ca({triggers:e,reentry_criteria:t},n,r){let o=e[0].type;if(!t)return o!=="list"&&o!=="segment";let{unit:a,duration:i}=t;return a==="alltime"?i===0:r>=n+i*la[a]}function rr(e,t){let{from:n,to:r}=e.setting.quietHours??{from:"21:00",to:"08:00"},o=e.properties.get("phone_number"),a=(typeof o=="string"?Zn(o):void 0)??e.zone,[i,s]=[V(n),V(r)],d=U(t,a).getTime(),u=X(d),c=d-u,f=i>s;if(!(f?c>=i||c<s:c>=i&&c<s))return;let p=H(u+s+(f&&c>=i?k:0),a);return p>t?{until:p,zone:a}:void 0}var or={"send-email":"email","send-sms":"sms","send-mobile-push":"push","send-whatsapp":"whatsapp"};function xt(e){if(!(e.type in or))return;let t=or[e.type],{message:n={}}=e.data??{};return{channel:t,filter:n.additional_filters??null,transactional:n.transactional===!0,smartSending:n.smart_sending_enabled!==!1,quietHours:t==="sms"&&n.sms_quiet_hours_enabled!==!1}}function ar(e){switch(e.type){case"send-webhook":return"webhook";case"send-internal-alert":return"alert";case"update-profile":return"profile";case"list-update":return"list";default:return xt(e)?.channel??"other"}}function ir(e,t,n){let{known:r,now:o}=n;if(t!==void 0&&!r.groups.has(t))return{code:"segment"};let a=Y(e.filter,"message",n);return a.holds?da(e,n)??pa(e,r.messages.get(e.channel),o,n):a.why}function da({channel:e,transactional:t},{known:n}){let r=n.consent.get(e);return t||pe(e,r)?void 0:{code:"consent",channel:e,consent:r}}var ua={email:16,sms:24,push:24,whatsapp:24};function pa({channel:e,smartSending:t},n,r,{known:o}){let a=n.at(-1),i=o.setting.smartSending?.[e]??ua[e];if(!(!t||a===void 0||r-a>=i*36e5))return{code:"smart-sending",channel:e,last:a,hours:i}}function sr(e,{known:t,now:n}){return e.quietHours?rr(t,n):void 0}function lr(e,t,n){if(t.type==="list-update"){let{list_id:r,on_execution:o}=t.data;return r===null||o===null||e.groups.has(r)===o?[]:(yt(e,r,o,n),[{at:n,kind:"list",id:r,member:o}])}return(t.data?.profile_operations??[]).map(r=>{fa(e,r,n);let o=ee(r.property_key);return{at:n,kind:"property",property:o,value:e.properties.get(o)??null}})}function fa({properties:e,setting:t},n,r){let o=ee(n.property_key);if(n.operator==="delete"){e.delete(o);return}if(n.property_type==="list"){let i=e.get(o),d=(Array.isArray(i)?i:[]).filter(u=>String(u)!==n.property_value);e.set(o,n.property_operation==="remove"?d:[...d,n.property_value]);return}let a=n.property_type==="date"&&n.property_value==="today";e.set(o,a?U(r,t.timezone).toISOString().slice(0,10):n.property_value)}var St=({asked:e,switches:t})=>n=>(e.add(n),t[n]);function At(e,t,n,r){let{flow:o,entry:a,event:i,number:s}=t;return{known:e.known,now:n,ask:St(e),flow:o.flow.id,entry:a,event:i,run:s,action:r}}function Ie(e,t){if(!t.at){for(cr(e,t,t.flow.graph.entry,t.entry);t.due!==void 0&&t.due!==null&&t.due<t.from;)Ie(e,t);return}let{action:n,held:r}=t.at,o=t.flow.graph.actions.get($(n))??n;cr(e,t,r?$(n):ue(o)[0]?.to??null,t.due)}function cr(e,t,n,r){t.at=void 0,t.due=void 0;let o=n;for(let a=0;a<1e4;a++){let i=o===null?void 0:t.flow.graph.actions.get(o);if(!i){r>=t.from&&I(e,t,r,{kind:"ended",why:{code:"end"}});return}let s=ma(e,t,i,r);if(s==="stop")return;o=s.next}throw new Error("the actions of a flow lead round in a circle")}function ma(e,t,n,r){let o=At(e,t,r,$(n)),a=r<t.from?void 0:ga(t,o);if(a)return dr(e,t,n,r,a);switch(n.type){case"time-delay":case"target-date":case"countdown-delay":case"back-in-stock-delay":return ha(e,t,n,r,o);case"conditional-split":case"trigger-split":case"action-output-split":case"multi-branch-split":return _a(e,t,n,r,o);default:return va(e,t,n,r,o)}}function ga(e,t){let{definition:n}=e.flow.flow,r=fe(n);if(r&&e.occasion&&!ze(r,t.known,e.entry,t.ask).some(({entry:i})=>i===e.entry))return{code:"date-moved"};let o=Y(n.profile_filter,"flow",t);return o.holds?void 0:o.why}function ha(e,t,n,r,o){if(!t.flow.graph.lives($(n)))return dr(e,t,n,r,{code:"nothing-live"});let[a,i]=ya(t,n,r,o);return a!==null&&a<=r?{next:ue(n)[0].to}:kt(e,t,n,r,a,{code:i},!1)}function ya(e,t,n,{known:r,ask:o}){switch(t.type){case"time-delay":return[qn(n,t.data,r.zone,o),"delay"];case"target-date":return[Vn(n,t.data,r.zone,o),"target-date"];case"countdown-delay":return[e.occasion?Kn(e.occasion.date,t.data,r.zone):null,"countdown"];case"back-in-stock-delay":return[null,"stock"]}}function _a(e,t,n,r,o){let a=ue(n),{way:i,why:s}=ba(n,o);return I(e,t,r,{kind:"branch",action:$(n),way:i,why:s}),{next:a.find(d=>d.way===i)?.to??null}}function ba(e,t){if(e.type==="multi-branch-split"){let a=[...e.data?.branches??[]].sort((i,s)=>(i.order??1/0)-(s.order??1/0)||0);for(let i of a){if(i.is_else)continue;let{holds:s,why:d}=Y(i.branch_filter,"split",t);if(s)return{way:i.branch_id,why:d}}return{way:a.find(({is_else:i})=>i)?.branch_id??"",why:{code:"no-branch"}}}if(e.type==="action-output-split")return{way:t.ask("undecidable"),why:{code:"no-branch"}};let n=e.type==="trigger-split"?e.data?.trigger_filter:e.data?.profile_filter,{holds:r,why:o}=Y(n,"split",t);return{way:r?"yes":"no",why:o}}function va(e,t,n,r,o){let a=ue(n)[0]?.to??null,i=ht(n),{sent:s,way:d}=wa(n,o),u={action:$(n),by:ar(s),...d===void 0?{}:{way:d}},c=m=>(I(e,t,r,{kind:"skipped",...u,why:m}),{next:a});if(i==="draft"||i==="disabled")return c({code:"draft"});if(i==="manual")return r<t.from||o.ask("afterManual")==="goes-on"?c({code:"review"}):kt(e,t,n,r,null,{code:"review"},!1,u);if(r<t.from)return{next:a};let f=xt(s);if(f){let m=sr(f,o);if(m)return kt(e,t,n,r,m.until,{code:"quiet-hours",zone:m.zone},!0,u);let p=t.flow.flow.definition.triggers[0],h=ir(f,p.type==="segment"?p.id??void 0:void 0,o);if(h)return c(h);e.known.messages.get(f.channel).push(r);let v=e.known.setting.received?.[f.channel];if(v!==void 0){let g={at:r,metric:v,properties:{$flow:t.flow.flow.id,$message:$(n)}};e.known.events.push(g),e.caused.push({happening:{kind:"event",...g},event:g})}}return I(e,t,r,{kind:"sent",...u,why:{code:"acts"}}),(n.type==="update-profile"||n.type==="list-update")&&e.caused.push(...lr(e.known,n,r).map(m=>({happening:m}))),{next:a}}function wa(e,t){if(e.type!=="ab-test"&&e.type!=="content-experiment")return{sent:e};let{experiment_status:n,main_action:r,current_experiment:o}=e.data,a=o?.variations??[];if(n!=="live"||a.length===0)return{sent:r};let i=o.allocations??{},s=f=>i[$(f)]??1/a.length,d=a.reduce((f,m)=>f+s(m),0),u=Ue(t)/100*d,c=a.find(f=>(u-=s(f))<0)??a.at(-1);return{sent:c,way:$(c)}}function kt(e,t,n,r,o,a,i,s={}){return t.at={action:n,held:i},t.due=o,(o===null||o>=t.from)&&I(e,t,r,{kind:"waits",action:$(n),...s,until:o,why:a}),"stop"}function dr(e,t,n,r,o){return I(e,t,r,{kind:"left",action:$(n),why:o}),"stop"}function I(e,t,n,r){e.entries.push({at:Math.max(n,t.from),flow:t.flow.flow.id,run:t.number,...r})}var ur={weekday:"moved-day",targetNow:"now",afterManual:"goes-on",triggerCounts:"no",sampleAgain:"same",leapDay:"february-28",undecidable:"no"};function je(e,t,n,r){let o=xa(e,t,r),a=[...ka(e,n),...n].sort((s,d)=>s.at-d.at),i=r.until??1/0;for(let s=0;;){let d=Math.min(a[s]?.at??1/0,Sa(o),Aa(o));if(d===1/0||d>i)break;for(;a[s]?.at===d;s++)Ca(o,a[s]);for(let u of o.flows)u.next?.entry===d&&Ea(o,u,d);for(let u=pr(o,d);u;u=pr(o,d)){Ie(o,u);for(let c=o.caused.shift();c;c=o.caused.shift())fr(o,c.happening,c.event)}o.runs=o.runs.filter(({due:u})=>u!==void 0)}return{entries:o.entries,standing:o.runs.map(({flow:s,number:d,at:u,due:c})=>({flow:s.flow.id,run:d,action:$(u.action),until:c??null})),asked:[...o.asked]}}var xa=(e,t,n)=>({known:In(t,n,e),flows:e.map(r=>({flow:r,graph:Nn(r.definition),open:r.closed!==!0,next:void 0})),runs:[],entries:[],asked:new Set,switches:{...ur,...n.switches},caused:[]});function ka(e,t){let n=t.reduce((r,{at:o})=>Math.min(r,o),1/0);return e.filter(({definition:r,closed:o})=>fe(r)&&!o).map(({id:r,from:o})=>({at:o??(n===1/0?0:n),kind:"flow",flow:r,state:"open"}))}var Sa=e=>e.flows.reduce((t,{next:n})=>Math.min(t,n?.entry??1/0),1/0),Aa=e=>e.runs.reduce((t,{due:n})=>Math.min(t,n??1/0),1/0),pr=(e,t)=>e.runs.find(({due:n})=>n!=null&&n<=t);function Ca(e,t){let n=(t.kind==="list"||t.kind==="segment")&&e.known.groups.has(t.id)===t.member;jn(e.known,t),Da(e,t),n||fr(e,t,t.kind==="event"?e.known.events.at(-1):void 0)}function fr(e,t,n){for(let r of e.flows){let{definition:o,id:a,from:i}=r.flow,s=o.triggers[0];!s||!r.open||t.at<(i??-1/0)||(tr(s,a,t)&&Ct(e,r,t.at,n??Ma(t)),Yn(o,a,t)&&mr(e,r,t.at,!0))}}var Ma=e=>e.kind==="trigger"?{at:e.at,metric:"",properties:e.properties??{}}:void 0;function Ct(e,t,n,r,o){let a=e.known.entries.get(t.flow.id),i=Math.min(o?.entry??n,n),s={flow:t,number:a.length+1,entry:i,event:r,occasion:o,from:n,due:n,at:void 0},d=nr(t.flow.definition,a.at(-1),At(e,s,n));if(d)return I(e,{...s,number:0},n,{kind:"refused",why:d});if(a.push(i)>1e4)throw new Error("flows that start each other lead round in a circle");I(e,s,n,{kind:"entered",why:{code:i<n?"pulled-in":"trigger"}}),e.runs.push(s)}function Da(e,t){if(t.kind==="back-in-stock")for(let r of e.runs)r.at?.action.type==="back-in-stock-delay"&&(r.due=t.at);if(t.kind!=="edit"&&t.kind!=="flow")return;let n=e.flows.find(r=>r.flow.id===t.flow);n&&(t.kind==="edit"?n.graph=Wn(n.graph,t.actions):(n.open=t.state==="open",n.open||(n.next=void 0),t.state==="deleted"&&$a(e,n,t.at)))}function $a(e,t,n){for(let r of e.runs)r.flow===t&&I(e,r,n,{kind:"left",...r.at&&{action:$(r.at.action)},why:{code:"deleted"}});e.runs=e.runs.filter(r=>r.flow!==t)}function mr(e,t,n,r){let o=fe(t.flow.definition),a=ze(o,e.known,n,St(e));t.next=a.find(({entry:d})=>d>n);let i=a.find(({entry:d})=>d<=n);if(!r||!i)return;let s=e.known.entries.get(t.flow.id).includes(i.entry);!s&&i.entry!==n&&!Ta(e,t,i,n)||(e.known.setting.until===void 0&&(t.next=void 0),s||Ct(e,t,n,void 0,i))}function Ta(e,t,n,r){let o={flow:t,number:1,entry:n.entry,event:void 0,occasion:n,from:r,due:r,at:void 0};return Ie({...e,entries:[]},o),o.due!==void 0}function Ea(e,t,n){let r=t.next;t.next=void 0,Ct(e,t,n,void 0,r),e.known.setting.until!==void 0&&mr(e,t,n,!1)}var W=864e5,Mt={hour:W/24,day:W,week:7*W},xe=e=>new Date(e).toISOString().replace(".000Z","Z");function Dt(e,t){switch(e.type){case"existence":return["something",1,null];case"boolean":return[e.value,!e.value];case"numeric":{let n=e.operator==="between"?[e.start,e.end]:[e.value];return[...n.length===2?[(n[0]+n[1])/2]:[],...n.flatMap(o=>[o,o+1,o-1,o+.5,o-.5,o*2+10])]}case"string":{let n=Array.isArray(e.value)?e.value:[e.value??""];return e.operator.startsWith("phone")?[...n.map(r=>`+${r.replace(/^\\+/,"")}5550100`),"+0"]:[...n,...n.map(r=>`${r}x`),...n.map(r=>`x${r}`),"other"]}case"list":{let n=Array.isArray(e.value)?e.value:[String(e.value??"")],r=typeof e.value=="number"?e.value:1,o=Array.from({length:Math.min(50,r+1)},(a,i)=>`item ${i}`);return[n,[...n,"other"],["other"],o,o.slice(1),o.slice(2)]}case"date":return Fa(e,t)}}function Fa(e,t){let n=r=>[r,r+1e3,r-1e3,r+W,r-W].map(xe);switch(e.operator){case"after":case"before":return n(Date.parse(e.date));case"between-static":return[...n(Date.parse(e.start)),...n(Date.parse(e.end))];case"in-the-last":case"at-least":case"in-the-next":{let r=e.quantity*Mt[e.unit];return[t-r/2,t+r/2,t-r-W,t+r+W,t-r+1e3].map(xe)}case"between":return[(e.start+e.end)/2*Mt[e.unit],0,e.end*Mt[e.unit]+W].map(r=>xe(t-r));case"calendar-month":return[Date.UTC(1990,e.value-1,15),Date.UTC(1990,e.value,15)].map(xe);default:return[t,t-40*W,t+40*W,t-W,t+W].map(xe)}}function $t(e,t){let n=[...[...e].reverse().flatMap(({filter:o})=>Dt(o,t)),null],r=n.findIndex(o=>e.every(({filter:a,holds:i})=>le(a,o,t)===i));return r<0?void 0:{value:n[r]}}function Tt(e,t){let{condition:n,holds:r,now:o}=t;switch(n.type){case"profile-property":return Pa(e,ee(n.property),{filter:n.filter,holds:r},o);case"metric-property":case"price-drop-property":case"low-inventory-property":return Oa(e,n.field,{filter:n.filter,holds:r},o);case"profile-predictive-analytics":{let a=Et(e,`prediction:${n.dimension}`,{filter:n.filter,holds:r},o);if(!a)return;let{[n.dimension]:i,...s}=a.draft.person.predictions??{},d=a.value===null?s:{...s,[n.dimension]:a.value};return{...a.draft,person:{...a.draft.person,predictions:d}}}case"profile-group-membership":{let a=n.is_member===r,i=(e.person.lists??[]).filter(s=>!n.group_ids.includes(s));return{...e,person:{...e.person,lists:a?[...i,n.group_ids[0]]:i}}}case"profile-marketing-consent":return Na(e,t);case"profile-region":{let a=n.in_region===r,i=n.region==="european_union",s=a?i?"DE":"US":r?i?"US":"DE":null;return{...e,person:{...e.person,properties:{...e.person.properties,"location.country":s}}}}case"profile-sample":{let a=r?0:99.999,i={...e.person.draws,...t.action===void 0?{}:{[t.action]:a}};return{...e,person:{...e.person,draws:i}}}case"profile-metric":return Wa(e,t);case"profile-not-sent-email":case"profile-not-sent-sms":case"profile-not-sent-push":{let a=n.type.slice(17);return r?e:{...e,happenings:[...e.happenings,{at:o-6e4,kind:"message",channel:a}]}}case"profile-not-in-flow":return r?e:void 0;default:return}}function Et(e,t,n,r){let o=[...e.demands[t]??[],n],a=$t(o,r);return a&&{draft:{...e,demands:{...e.demands,[t]:o}},value:a.value}}function Pa(e,t,n,r){let o=Et(e,`property:${t}`,n,r);return o&&{...o.draft,person:{...o.draft.person,properties:{...o.draft.person.properties,[t]:o.value}}}}function Oa(e,t,n,r){let o=Et(e,`event:${t}`,n,r);return o&&{...o.draft,event:{...o.draft.event,[t]:o.value}}}var Ra=["subscribed","unsubscribed","never_subscribed"];function Na(e,{condition:t,holds:n}){let{channel:r,can_receive_marketing:o,consent_status:a}=t.consent,i=d=>(pe(r,d)===o&&["any",d].includes(a.subscription))===n,s=Ra.find(i);return s&&{...e,person:{...e.person,consent:{...e.person.consent,[r]:s}}}}function Wa(e,{condition:t,holds:n,now:r,entry:o}){let a=[0,...Dt(t.measurement_filter,r)].filter(m=>typeof m=="number"&&m>=0&&we(t.measurement_filter,m)===n),i=Math.min(...a);if(!Number.isFinite(i)||i>100)return;if(i===0)return e;let s=t.measurement==="sum"?{$value:i}:{};for(let{property:m,filter:p}of t.metric_filters??[]){let h=p?$t([{filter:p,holds:!0}],r):void 0;if(p&&!h)return;h&&(s[m]=h.value)}let d=t.timeframe_filter.operator==="flow-start"?Math.max(o,r-6e4):Math.min(o,r)-6e4,u=t.timeframe_filter.operator==="in-the-last"?Math.max(d,r-6e4):d,c=t.measurement==="sum"?1:Math.ceil(i),f=Array.from({length:c},()=>({at:u,kind:"event",metric:t.metric_id,properties:s}));return{...e,happenings:[...e.happenings,...f]}}var Ft=({definition:e})=>e.triggers[0];var La=400,qe=12,za={id:"somebody",consent:{email:"subscribed",sms:"subscribed",push:"subscribed",whatsapp:"subscribed"}},Pt=(e,t)=>({id:e.address,definition:e.definition,from:t});function Ua(e,t,n){let r=Ft(e);switch(r.type){case"metric":return[{at:t,kind:"event",metric:String(r.id),properties:n}];case"list":case"segment":return[{at:t,kind:r.type,id:String(r.id),member:!0}];case"price-drop":case"low-inventory":return[{at:t,kind:"trigger",properties:n}];case"date":return[]}}function Ha(e,t,n=za){let r=Ft(e),o=[("trigger_filter"in r?r.trigger_filter:null)??null,e.definition.profile_filter??null],i={person:r.type==="date"&&r.date_field_type==="profile-property"?Ia(n,r.date_profile_property,t):n,event:{},happenings:[],demands:{}};return o.reduce((s,d)=>s&&Ve(s,d,!0,{now:t,entry:t})[0],i)}function Ia(e,t,n){let r=t.replace(/^properties\\[\'(.*)\'\\]$/,"$1"),o=new Date(n+40*864e5).toISOString().slice(0,10);return{...e,properties:{[r]:o,...e.properties}}}function Ve(e,t,n,r){let o=(t?.condition_groups??[]).filter(({conditions:i})=>i.length>0),a=(i,s)=>({...r,condition:i,holds:s});return n?o.reduce((i,{conditions:s})=>i.flatMap(d=>s.flatMap(u=>Tt(d,a(u,!0))??[])).slice(0,qe),[e]):o.flatMap(({conditions:i})=>i.reduce((d,u)=>d&&Tt(d,a(u,!1)),e)??[])}function hr(e,t,n,r){let o=Ha(e,t,r);if(!o)return[];let a=new Map,i=new Set,s=[o];for(let d=0;d<La;d++){let u=s.shift();if(!u)break;let c=[...Ua(e,t,u.event),...u.happenings],f=je([Pt(e,t)],u.person,c,n),m=f.entries.filter(({run:g})=>g===1),p=m.filter(({kind:g})=>g==="branch"),h=p.map(g=>gr(e,g)).join(", ")||"through";m.length>0&&!a.has(h)&&a.set(h,{name:h,person:u.person,happenings:c,timeline:f});let v=m.find(({kind:g})=>g==="entered")?.at??t;for(let[g,b]of p.entries()){let y=p.slice(0,g).map(w=>gr(e,w)).join(", ");for(let[w,_]of qa(e,u,b,v)){let T=`${y}, ${b.action} ${w}`;i.has(T)&&!_.length||(i.add(T),s.push(..._.filter(P=>ja(i,`${T} ${JSON.stringify([P.person,P.event,P.happenings])}`))))}}}return[...a.values()]}var ja=(e,t)=>!e.has(t)&&e.add(t)!==void 0;function gr({steps:e},{action:t="",way:n=""}){let r=e.get(t);return`${r?.id??t}: ${r?.ways.get(n)??n}`}function qa({definition:e},t,n,r){let o=e.actions.find(d=>$(d)===n.action),a={action:n.action,now:n.at,entry:r};if(o?.type==="multi-branch-split"){let d=o.data?.branches??[];return d.filter(({branch_id:u})=>u!==n.way).map(u=>{let f=d.slice(0,d.indexOf(u)).filter(({is_else:p})=>!p).reduce((p,h)=>p.flatMap(v=>Ve(v,h.branch_filter,!1,a)).slice(0,qe),[t]),m=u.is_else?f:f.flatMap(p=>Ve(p,u.branch_filter,!0,a));return[u.branch_id,m.slice(0,qe)]})}if(o?.type!=="conditional-split"&&o?.type!=="trigger-split")return[];let i=o.type==="trigger-split"?o.data?.trigger_filter:o.data?.profile_filter,s=n.way!=="yes";return[[s?"yes":"no",Ve(t,i,s,a).slice(0,qe)]]}var Ke=["email","sms","push","whatsapp"],Ot="2026-11-02T09:00",yr=(e,{definition:t,exits:n,steps:r})=>({address:e,definition:t,exits:new Set(n),steps:new Map(r.map(({action:o,id:a,kind:i,ways:s})=>[o,{id:a,kind:i,ways:new Map(s),at:{file:"",line:1,column:1,endLine:1,endColumn:1}}])),sequence:void 0}),Rt=(e,t)=>H(Date.parse(`${e}:00Z`),t),Va=40;function _r(e){let t=Rt(Ot,"UTC");return hr(e,t,{timezone:"UTC"}).slice(0,Va).map(({name:n,person:r,happenings:o})=>({name:n==="through"?"Straight through":n,properties:r.properties??{},consent:Object.fromEntries(Ke.map(a=>[a,r.consent?.[a]==="subscribed"])),timezone:r.timezone??"UTC",start:Ot,events:o.flatMap(a=>a.kind==="event"?[{after:Math.round((a.at-t)/6e4),metric:a.metric,properties:a.properties??{}}]:[]),rest:{person:r,happenings:o.filter(({kind:a})=>a!=="event")}}))}function br(e,t){let{timezone:n,rest:r}=t,o=Rt(t.start,n),a=o-Rt(Ot,"UTC"),i={...r.person,properties:t.properties,timezone:n,consent:Object.fromEntries(Ke.map(c=>[c,t.consent[c]?"subscribed":"unsubscribed"]))},s=[...t.events.map(({after:c,metric:f,properties:m})=>({at:o+c*6e4,kind:"event",metric:f,properties:m})),...r.happenings.map(c=>({...c,at:c.at+a}))],d=je([Pt(e,o)],i,s,{timezone:n}),u=On(d,{subject:e,zone:n});return{start:o,entries:d.entries.map(({at:c,action:f},m)=>({...u[m],ms:c,...f===void 0?{}:{action:f}}))}}function vr({definition:e}){let t=new Set,n=o=>{if(!(typeof o!="object"||o===null))for(let[a,i]of Object.entries(o))a==="metric_id"&&typeof i=="string"?t.add(i):n(i)};n(e.actions),n(e.profile_filter);let[r]=e.triggers;return r?.type==="metric"&&t.add(String(r.id)),[...t]}var Nt=e=>e==="true"||e==="false"?e==="true":e.trim()!==""&&!Number.isNaN(Number(e))&&!/^0\\d/.test(e)?Number(e):e;function Wt({edges:e},t,n){let r=e.flatMap(({from:o,label:a})=>o===t&&a!==void 0?[a]:[]);return(n==="then"?r[0]:n==="else"?r.at(-1):void 0)??n}var Lt=(e,t)=>e.replace(/\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d/g,n=>Be(Date.parse(n),t)),Be=(e,t)=>$n(e,t).replace(/ \\d{4} /," ");var Ka={email:"Email",sms:"Texts",push:"Push",whatsapp:"WhatsApp"};function wr({subject:e,somebody:t,onChange:n}){let{properties:r,consent:o,timezone:a,start:i,events:s}=t,d=vr(e),u=c=>n({...t,...c});return l("details",{class:"somebody",children:[l("summary",{children:"Change who they are and what they do"}),l("fieldset",{children:[l("legend",{children:"Subscribed to"}),Ke.map(c=>l("label",{class:"switch",children:[l("input",{type:"checkbox",checked:o[c],onChange:()=>u({consent:{...o,[c]:!o[c]}})})," ",Ka[c]]},c))]}),l("fieldset",{children:[l("legend",{children:"Properties"}),Object.entries(r).map(([c,f])=>l("label",{class:"field row",children:[c,l("input",{value:typeof f=="object"?JSON.stringify(f):String(f),onChange:m=>u({properties:{...r,[c]:Nt(m.currentTarget.value)}})})]},c)),l("form",{class:"adder",onSubmit:c=>{c.preventDefault();let f=new FormData(c.currentTarget),m=String(f.get("name")??"").trim();m!==""&&u({properties:{...r,[m]:Nt(String(f.get("value")??""))}}),c.currentTarget.reset()},children:[l("input",{name:"name",placeholder:"Name","aria-label":"Name of a property"}),l("input",{name:"value",placeholder:"Value","aria-label":"Value of the property"}),l("button",{children:"Add"})]})]}),l("fieldset",{children:[l("legend",{children:"Events"}),s.map(({after:c,metric:f},m)=>l("p",{class:"field row",children:[l("span",{children:f}),l("span",{children:[l("input",{type:"number","aria-label":`Hours after the start of ${f}`,value:String(c/60),step:"any",onChange:p=>{let h=Number(p.currentTarget.value)*60;u({events:s.map((v,g)=>g===m?{...v,after:h}:v)})}})," ","h"," ",l("button",{type:"button","aria-label":`Without ${f}`,onClick:()=>u({events:s.filter((p,h)=>h!==m)}),children:"\xD7"})]})]},m)),l("form",{class:"adder",onSubmit:c=>{c.preventDefault();let f=new FormData(c.currentTarget),m=String(f.get("metric")??"");if(m==="")return;let p={metric:m,after:Number(f.get("hours")??0)*60,properties:{}};u({events:[...s,p]})},children:[l("select",{name:"metric","aria-label":"Event",children:d.map(c=>l("option",{children:c},c))}),l("input",{name:"hours",type:"number",step:"any",value:"1","aria-label":"Hours after the start"}),l("button",{children:"Add"})]})]}),l("fieldset",{children:[l("legend",{children:"Clock"}),l("label",{class:"field row",children:["Start",l("input",{type:"datetime-local",value:i,onChange:c=>c.currentTarget.value!==""&&u({start:c.currentTarget.value.slice(0,16)})})]}),l("label",{class:"field row",children:["Time zone",l("input",{value:a,list:"zones",onChange:c=>Ba(c.currentTarget.value)&&u({timezone:c.currentTarget.value})})]}),l("datalist",{id:"zones",children:Intl.supportedValuesOf("timeZone").map(c=>l("option",{value:c},c))})]})]})}function Ba(e){try{return new Intl.DateTimeFormat("en",{timeZone:e}),!0}catch{return!1}}var Ya=900;function xr({subject:e,canvas:t,onTrail:n,onClose:r}){let o=F(()=>_r(e),[e]),[a,i]=A(0),[s,d]=A(o[0]),u=F(()=>s?br(e,s):void 0,[e,s]),c=(u?.entries.length??0)-1,[f,m]=A(-1),[p,h]=A(!1);E(()=>{m(c),h(!1)},[u]),E(()=>{if(!p)return;if(f>=c)return h(!1);let g=setTimeout(()=>m(f+1),Ya);return()=>clearTimeout(g)},[p,f,c]),E(()=>{if(!u||!s)return n(void 0,void 0);n(Qa(u,f,s.timezone),p?u.entries[f]?.step??"trigger":void 0)},[u,f,p]),E(()=>()=>n(void 0,void 0),[]);let v=()=>{!p&&f>=c&&m(0),h(!p)};return l("section",{class:"panel walk","aria-label":"Walk a person",onKeyDown:g=>g.key==="Escape"&&r(),children:[l("header",{class:"panel-head",children:[l("h2",{children:"Walk a person"}),l("button",{type:"button","aria-label":"Close",onClick:r,children:l(N,{name:"close"})})]}),l("div",{class:"panel-body",children:!s||!u?l("p",{children:"Nobody could be made up whom the trigger and the audience let in."}):l(C,{children:[l("label",{class:"field",children:["Who",l("select",{value:String(a),onChange:g=>{let b=Number(g.currentTarget.value);i(b),d(o[b])},children:o.map(({name:g},b)=>l("option",{value:String(b),children:Ja(t,g)},g))})]}),l(wr,{subject:e,somebody:s,onChange:d}),l("div",{class:"player",children:[l("button",{type:"button",class:"primary",onClick:v,children:[l(N,{name:p?"pause":"play"})," ",p?"Pause":"Play"]}),l("button",{type:"button",disabled:f>=c,onClick:()=>m(f+1),children:[l(N,{name:"step"})," Next"]}),l("button",{type:"button",onClick:()=>m(0),children:[l(N,{name:"again"})," From the start"]})]}),l(Xa,{result:u,canvas:t,place:f,zone:s.timezone,onPlace:m})]})})]})}var Ja=(e,t)=>t.split(", ").map(n=>{let[,r,o]=/^(.*?): (.*)$/.exec(n)??[];return r===void 0||o===void 0?n:`${r}: ${Wt(e,r,o)}`}).join(", "),Ga={entered:"Comes in",waits:"",sent:"Gets",skipped:"Does not get",branch:"",left:"Leaves",ended:"Reaches the end"},Za=new Set(["it is due","the end of the way"]);function Xa({result:{entries:e,start:t},canvas:n,place:r,zone:o,onPlace:a}){let i=F(()=>new Map(n.nodes.map(({id:s,title:d})=>[s,d])),[n]);return e.length===0?l("p",{children:"Nothing happens: nothing starts the flow for this person."}):l("ol",{class:"timeline",children:e.map(({ms:s,kind:d,step:u,channel:c,way:f,why:m},p)=>{let h=d==="skipped"&&u===void 0,v=d==="sent"&&c!==void 0&&!["email","sms","push","whatsapp"].includes(c);return l("li",{class:`${d} ${p>r?"ahead":""} ${p===r?"here":""}`,children:l("button",{type:"button",onClick:()=>a(p),children:[l("span",{class:"when",children:[Re(s-t)," ",l("small",{children:Be(s,o)})]}),l("span",{class:"what",children:[l("b",{children:h?"Is not let in":v?"Done:":Ga[d]})," ",u!==void 0&&(i.get(u)??u)," ",f!==void 0&&u!==void 0&&l("b",{children:Wt(n,u,f)})]}),!Za.has(m)&&l("small",{children:Lt(m,o)})]})},p)})})}function Qa({entries:e,start:t},n,r){let o=new Map;for(let[a,{kind:i,step:s,ms:d,why:u}]of e.slice(0,n+1).entries()){let c=i==="ended"?"end":s??"trigger",m=a===n?"here":i==="sent"||i==="skipped"||i==="left"?i:o.get(c)?.state??"passed",p=i==="waits"?Lt(u,r):`${Re(d-t)} \xB7 ${Be(d,r)}`;o.set(c,{state:m,time:o.get(c)?.time??p})}return o}function kr({data:e}){let[t,n]=Sn(),{sequences:r,base:o}=e,a=r.find(({change:s})=>s!==void 0&&s!=="same")??r[0],i=r.find(({address:s})=>s===t.address)??a;return E(()=>{i&&(document.title=`${i.name} \xB7 review`)},[i]),i?l("div",{class:`page ${r.length>1?"many":""}`,children:[r.length>1&&l(An,{sequences:r,chosen:i.address,base:o}),l(ei,{sequence:i,base:o,message:t.address===i.address||t.address===void 0?t.message:void 0,onMessage:s=>n({address:i.address,...s===void 0?{}:{message:s}})},i.address)]}):l("p",{class:"empty",children:"There are no sequences here yet."})}function ei({sequence:e,base:t,message:n,onMessage:r}){let{now:o,before:a,name:i,address:s,change:d,problems:u}=e,[c,f]=A(o===void 0),[m,p]=A(!1),[h,v]=A(),[g,b]=A(),y=c?a??o:o??a,w=F(()=>y?.walk&&yr(s,y.walk),[y,s]),_=re((S,R)=>{v(S),b(R)},[]),T=re(S=>{p(!1),r(S)},[r]),P=y?.messages??[],L=P.findIndex(({step:S})=>S===n),O=P[L],ke=O?.change==="changed"&&!c?a?.messages.find(({step:S})=>S===n):void 0,z=y?.canvas.nodes.find(({messages:S})=>n!==void 0&&S.includes(n)),j=()=>{r(void 0),document.querySelector(`[data-node="${CSS.escape(z?.id??"")}"]`)?.focus()};return l("main",{children:[l("header",{class:"top",children:[l("div",{class:"title",children:[l("h1",{children:i}),l("code",{children:s}),y&&l("span",{class:`tag status ${y.status.split(" ")[0]?.toLowerCase()}`,children:y.status}),d!==void 0&&l("span",{class:`tag ${d}`,children:ti[d]})]}),l("div",{class:"actions",children:[a&&o&&l("div",{class:"segmented",role:"radiogroup","aria-label":"Side",children:[!0,!1].map(S=>l("label",{class:c===S?"on":"",children:[l("input",{type:"radio",name:"side",checked:c===S,onChange:()=>f(S)}),S?"Before":"After"]},String(S)))}),w&&l("button",{type:"button",class:"primary","aria-expanded":m,onClick:()=>{r(void 0),p(!m)},children:[l(N,{name:"play"})," Walk a person"]})]})]}),u.length>0&&l("div",{class:"broken",children:l(pt,{lint:u,title:y?"What is wrong":"This sequence cannot be read"})}),l("div",{class:"work",children:[y&&l("div",{class:"flow",children:[l(_n,{side:y,changes:e.changes??[],base:t,narrow:m||O!==void 0}),l(yn,{canvas:y.canvas,messages:P,selected:O?.step,trail:h,at:g??z?.id,onOpen:T})]}),m&&w&&y&&l(xr,{subject:w,canvas:y.canvas,onTrail:_,onClose:()=>p(!1)}),!m&&O&&y&&l(xn,{message:O,before:ke,base:t,shownFor:y.shownFor,place:{index:L,count:P.length},onStep:S=>r(P[L+S]?.step??O.step),onClose:j})]})]})}var ti={same:"Unchanged",added:"New",changed:"Changed",removed:"Removed"};var Sr=JSON.parse(document.getElementById("data").textContent??""),Ar=document.getElementById("app");Ar.textContent="";rt(l(kr,{data:Sr}),Ar);Sr.live&&(new EventSource("/changes").onmessage=()=>location.reload());})();', "style": ':root{color-scheme:light dark;--ground: #f4f5f7;--dots: #d9dce2;--page: #ffffff;--card: #ffffff;--sunk: #f6f7f9;--ink: #17191f;--soft: #565d6b;--edge: #e1e4ea;--line: #a9b0bd;--accent: #3450d1;--accent-soft: #eaeefc;--on-accent: #ffffff;--email: #3450d1;--text: #0f7a55;--split: #9a5b00;--action: #7a3fb8;--good: #126e4b;--good-soft: #dff3ea;--warn: #8a5200;--warn-soft: #fdf0d8;--bad: #b3261e;--bad-soft: #fbe4e2;--shadow: 0 1px 2px rgb(20 25 40 / .07), 0 4px 14px rgb(20 25 40 / .06)}@media(prefers-color-scheme:dark){:root{--ground: #111318;--dots: #272b34;--page: #181b21;--card: #1e222a;--sunk: #15181e;--ink: #eceef3;--soft: #a3abba;--edge: #30353f;--line: #5b6474;--accent: #8ea4ff;--accent-soft: #232a45;--on-accent: #10131c;--email: #8ea4ff;--text: #5fd0a4;--split: #f0b35a;--action: #c79bf2;--good: #6ad7ab;--good-soft: #16352a;--warn: #f0b35a;--warn-soft: #372a12;--bad: #ff8f87;--bad-soft: #43201e;--shadow: 0 1px 2px rgb(0 0 0 / .5), 0 4px 14px rgb(0 0 0 / .3)}}*{box-sizing:border-box}html,body{height:100%;margin:0}body{background:var(--ground);color:var(--ink);font:14px/1.45 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif}h1,h2,h3,p,dl,dd,ul,ol,figure{margin:0;padding:0}ul,ol{list-style:none}button,input,select{font:inherit;color:inherit}button{cursor:pointer}code{font:12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.hear{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.icon{width:14px;height:14px;flex:none;fill:none;stroke:currentcolor;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}.tag{display:inline-block;border-radius:99px;padding:1px 8px;font-size:12px;font-weight:600;white-space:nowrap;background:var(--sunk);color:var(--soft)}.tag.live,.tag.added{background:var(--good-soft);color:var(--good)}.tag.manual,.tag.warning,.tag.changed{background:var(--warn-soft);color:var(--warn)}.tag.error,.tag.removed{background:var(--bad-soft);color:var(--bad)}#app,.page{height:100%}.page{display:grid;grid-template-columns:minmax(0,1fr)}.page.many{grid-template-columns:248px minmax(0,1fr)}.empty{padding:4rem;text-align:center}.sidebar{background:var(--page);border-right:1px solid var(--edge);min-height:0}.sidebar .inner{height:100%;overflow:auto;padding:14px 10px}.sidebar .heading{padding:0 8px 8px;color:var(--soft);font-size:12px}.sidebar input{width:100%;border:1px solid var(--edge);border-radius:8px;padding:6px 10px;background:var(--sunk);margin-bottom:8px}.sidebar a{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 6px;align-items:center;padding:7px 8px;border-radius:8px;color:inherit;text-decoration:none}.sidebar a:hover{background:var(--sunk)}.sidebar a[aria-current]{background:var(--accent-soft)}.sidebar .name{font-weight:600;overflow:hidden;text-overflow:ellipsis}.sidebar .address{grid-column:1;color:var(--soft);font-size:12px;overflow:hidden;text-overflow:ellipsis}.sidebar .tag{grid-column:2;grid-row:1 / span 2}.sidebar .unfold{display:none}main{display:flex;flex-direction:column;min-width:0;min-height:0;height:100%}.top{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:center;padding:12px 20px 10px;background:var(--page)}.title{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;min-width:0}h1{font-size:19px;line-height:1.3;letter-spacing:-.01em}.actions{display:flex;gap:10px}.primary,.player button,.adder button,.zoom button,.panel-head button{display:inline-flex;align-items:center;gap:6px;border:1px solid var(--edge);border-radius:8px;background:var(--card);padding:6px 12px;font-weight:600}.primary,.player .primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}button:disabled{opacity:.45;cursor:default}.segmented{display:inline-flex;border:1px solid var(--edge);border-radius:8px;background:var(--sunk);padding:2px}.segmented label{padding:4px 12px;border-radius:6px;color:var(--soft);font-weight:600;cursor:pointer}.segmented label.on{background:var(--card);color:var(--ink);box-shadow:var(--shadow)}.segmented label:has(:focus-visible){outline:2px solid var(--accent)}.segmented input{position:absolute;opacity:0;pointer-events:none}.facts{background:var(--page);border-bottom:1px solid var(--edge);padding:6px 20px 10px;max-height:38vh;overflow:auto}.facts:not([open]){padding-bottom:4px}.facts summary{cursor:pointer;color:var(--soft);font-size:12px;font-weight:600;padding:2px 0 6px}.facts summary .tag{margin-left:8px}.facts .description{max-width:78ch;color:var(--soft);margin-bottom:8px}.facts dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:8px 20px}.facts dt,.details dt,.figures dt{color:var(--soft);font-size:12px}.facts dd{overflow-wrap:anywhere}.facts div.changed dd,.facts div.added dd{background:var(--warn-soft);border-radius:4px;box-shadow:0 0 0 3px var(--warn-soft)}.facts div.added dd{background:var(--good-soft);box-shadow:0 0 0 3px var(--good-soft)}.facts div.removed dd{text-decoration:line-through}.changes{display:flex;flex-wrap:wrap;gap:6px;margin-top:10px}.changes li{border:1px solid var(--edge);border-radius:8px;padding:3px 10px;background:var(--card);font-size:13px}.changes li>span[aria-hidden]{font-weight:700;margin-right:6px}.changes .added>span[aria-hidden]{color:var(--good)}.changes .changed>span[aria-hidden]{color:var(--warn)}.changes .removed>span[aria-hidden]{color:var(--bad)}.changes button{all:unset;cursor:pointer}.changes button:hover{text-decoration:underline}.changes button:focus-visible{outline:2px solid var(--accent)}.broken{padding:12px 20px;background:var(--bad-soft)}.broken h3{margin-bottom:8px}.work{flex:1;min-height:0;display:flex;border-top:1px solid var(--edge)}.flow{flex:1;min-width:0;display:flex;flex-direction:column}.canvas{position:relative;flex:1;min-width:0}.scroller{position:absolute;inset:0;overflow:auto;overscroll-behavior:contain;touch-action:pan-x pan-y;cursor:grab;background-image:radial-gradient(var(--dots) 1px,transparent 1px);background-size:22px 22px}.scroller:focus-visible{outline-offset:-3px}.scroller.dragged{cursor:grabbing;-webkit-user-select:none;user-select:none}.sizer{margin:0 auto;padding-bottom:60px;box-sizing:content-box}.plane{position:relative;transform-origin:0 0}.edges{position:absolute;inset:0}.edges path{fill:none;stroke:var(--line);stroke-width:1.5}.edges .dashed{stroke-dasharray:5 4}.edges .walked{stroke:var(--accent);stroke-width:3}.way{position:absolute;transform:translate(-50%,-50%);max-width:180px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;background:var(--card);border:1px solid var(--edge);border-radius:99px;padding:0 9px;font-size:12px;font-weight:600;color:var(--split)}.node{position:absolute;display:flex;flex-direction:column;gap:4px;text-align:left;background:var(--card);border:1px solid var(--edge);border-radius:12px;padding:10px 12px;box-shadow:var(--shadow)}.node:focus-visible{outline:3px solid var(--accent)}button.node:hover{border-color:var(--accent)}.node.selected{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}.node .head{display:flex;align-items:center;gap:6px;font-size:12px;font-weight:600;color:var(--soft);line-height:18px}.node .head .label{flex:1;white-space:nowrap}.node .head .tag{font-size:11px;padding:0 7px}.node.email .icon,.node.trigger .icon{color:var(--email)}.node.text .icon{color:var(--text)}.node.split .icon,.node.test .icon{color:var(--split)}.node.action .icon{color:var(--action)}.node .title{font-weight:600;line-height:19px;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}.node.split .title{-webkit-line-clamp:4}.node .detail{font-size:12px;line-height:17px;color:var(--soft);display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}.node.trigger{border-top:3px solid var(--email)}.node.split{border-top:3px solid var(--split)}.node.delay,.node.exit,.node.end{border-radius:99px;padding:0 12px;justify-content:center;align-items:center;box-shadow:none;color:var(--soft)}.node.end{background:none;border-color:var(--line)}.node .pill{display:inline-flex;gap:6px;align-items:center;font-size:13px;font-weight:600;white-space:nowrap}.node.skipped{background:var(--ground);border-style:dashed;border-color:var(--line);box-shadow:none}.node.skipped .title{text-decoration:line-through;color:var(--soft)}.node.added{border-color:var(--good)}.node.changed{border-color:var(--warn)}.node.removed{border-color:var(--bad);border-style:dashed}.node .mark,.node .time{position:absolute;top:-11px;right:10px;z-index:1;border-radius:99px;padding:1px 9px;font-size:11.5px;font-weight:700;background:var(--warn);color:var(--card);white-space:nowrap}.node.added .mark{background:var(--good)}.node.removed .mark{background:var(--bad)}.node .time{right:auto;left:10px;background:var(--accent);color:var(--on-accent)}.node.delay .time{left:calc(100% + 8px);top:6px}.node.trail{border-color:var(--accent)}.node.trail.here{box-shadow:0 0 0 4px var(--accent)}.node.trail.skipped{border-style:dashed;background:var(--ground)}.thumb{overflow:hidden;border:1px solid var(--edge);border-radius:8px;background:#fff;width:100%}.thumb img{display:block;width:100%}.thumbs{display:flex;gap:8px}.thumbs>*{flex:1;min-width:0}.bubble{background:var(--good-soft);border-radius:14px 14px 14px 4px;padding:8px 11px;font-size:13px;line-height:18px;font-weight:400;overflow:hidden;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:6;-webkit-box-orient:vertical}.bubble.large{font-size:15px;line-height:1.4;display:block;max-width:300px;white-space:pre-wrap}.zoom{position:absolute;left:16px;bottom:16px;display:flex;align-items:center;gap:4px;background:var(--card);border:1px solid var(--edge);border-radius:10px;padding:4px;box-shadow:var(--shadow)}.zoom button{border:0;padding:3px 10px}.zoom button:hover{background:var(--sunk)}.zoom output{min-width:44px;text-align:center;font-variant-numeric:tabular-nums;color:var(--soft)}.panel{width:min(560px,46%);flex:none;display:flex;flex-direction:column;background:var(--page);border-left:1px solid var(--edge);outline:none}.panel.two{width:min(1120px,76%)}.panel.walk{width:min(400px,40%)}.panel-head{display:flex;justify-content:space-between;align-items:center;gap:12px;padding:10px 16px;border-bottom:1px solid var(--edge)}.panel-head>div,.panel-head nav{display:flex;align-items:center;gap:8px;min-width:0}.panel-head h2{font-size:15px}.panel-head button{padding:6px}.panel-head nav span{color:var(--soft);font-variant-numeric:tabular-nums}.panel-body{overflow:auto;padding:14px 16px 24px;display:flex;flex-direction:column;gap:14px}.panel-body>*{flex:none}.panel h3{font-size:13px;margin-bottom:6px}.panel h3 small{font-weight:400;color:var(--soft)}.panel-body section ul:not(.checks) li{padding-left:14px;position:relative;margin-bottom:3px}.panel-body section ul:not(.checks) li:before{content:"";position:absolute;left:2px;top:8px;width:5px;height:5px;border-radius:9px;background:var(--line)}.aside{font-size:12px;color:var(--soft)}.inbox{display:grid;grid-template-columns:40px minmax(0,1fr);gap:12px;padding:12px;border:1px solid var(--edge);border-radius:12px;background:var(--card)}.inbox .face{width:40px;height:40px;border-radius:50%;display:grid;place-items:center;background:var(--accent);color:var(--on-accent);font-size:17px;font-weight:600}.inbox .from{font-weight:700}.inbox .subject{overflow-wrap:anywhere}.inbox .snippet{color:var(--soft);overflow-wrap:anywhere}.tools{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}.switch{display:inline-flex;gap:6px;align-items:center;cursor:pointer}.switch input{accent-color:var(--accent);width:16px;height:16px}.stage{display:flex;gap:16px}.stage figure{flex:1;min-width:0}.stage figcaption{font-size:12px;font-weight:600;color:var(--soft);margin-bottom:6px}.mail-frame{display:block;width:100%;height:56vh;min-height:380px;border:1px solid var(--edge);border-radius:10px;background:#fff;color-scheme:light}.stage.phone .mail-frame{max-width:100%;margin:0 auto;border:8px solid var(--ink);border-radius:30px;height:640px;box-sizing:content-box;max-width:calc(100% - 16px)}.phone-screen{background:var(--sunk);border:1px solid var(--edge);border-radius:18px;padding:20px 18px 14px}.phone-screen .aside{margin-top:6px}.plain-text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--sunk);border:1px solid var(--edge);border-radius:10px;padding:14px;max-height:60vh;overflow:auto}ins{background:var(--good-soft);color:var(--good);text-decoration:none;border-radius:3px;font-weight:600}del{background:var(--bad-soft);color:var(--bad);border-radius:3px}.details>div{display:grid;grid-template-columns:96px minmax(0,1fr);gap:8px;padding:3px 0}.details dd{overflow-wrap:anywhere}.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(88px,1fr));gap:8px}.figures>div{background:var(--sunk);border-radius:10px;padding:8px 10px}.figures dd{font-size:17px;font-weight:650;font-variant-numeric:tabular-nums}.checks li{border-left:3px solid var(--line);background:var(--sunk);border-radius:0 8px 8px 0;padding:8px 12px;margin-bottom:8px;overflow-wrap:anywhere}.checks .warning{border-color:var(--warn)}.checks .error{border-color:var(--bad)}.checks code{margin-left:8px}.fine{color:var(--good);font-weight:600}.field{display:grid;gap:4px;color:var(--soft);font-size:12px;font-weight:600}.field select,.field input,.adder input,.adder select{border:1px solid var(--edge);border-radius:8px;padding:6px 9px;background:var(--card);color:var(--ink);font-size:14px;font-weight:400;min-width:0}.field.row{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:center;margin-bottom:6px;overflow-wrap:anywhere}.field.row input[type=number]{width:76px}.field.row button{border:0;background:none;padding:4px 8px}.adder{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,.8fr) auto;gap:6px}.somebody{border:1px solid var(--edge);border-radius:10px;padding:8px 12px}.somebody summary{cursor:pointer;font-weight:600}fieldset{border:0;padding:0;margin:12px 0 0}fieldset .switch{margin-right:14px}legend{font-size:12px;font-weight:700;color:var(--soft);margin-bottom:6px;padding:0}.player{display:flex;flex-wrap:wrap;gap:8px}.timeline{border-left:2px solid var(--edge);margin-left:6px}.timeline li{position:relative}.timeline li:before{content:"";position:absolute;left:-6px;top:13px;width:10px;height:10px;border-radius:50%;background:var(--line);box-shadow:0 0 0 3px var(--page)}.timeline .sent:before{background:var(--good)}.timeline .skipped:before{background:var(--warn)}.timeline .left:before{background:var(--bad)}.timeline .here:before{background:var(--accent);box-shadow:0 0 0 4px var(--accent-soft)}.timeline .ahead{opacity:.55}.timeline button{width:100%;border:0;background:none;text-align:left;display:grid;gap:1px;padding:6px 8px 6px 16px;border-radius:8px;overflow-wrap:anywhere}.timeline button:hover{background:var(--sunk)}.timeline .when{font-weight:650;font-size:12px;color:var(--accent);font-variant-numeric:tabular-nums}.timeline small{color:var(--soft);font-weight:400;font-size:12px}@media(max-width:860px){.page.many{grid-template-columns:minmax(0,1fr);grid-template-rows:auto minmax(0,1fr)}.sidebar{border-right:0;border-bottom:1px solid var(--edge);position:relative;z-index:3}.sidebar .unfold{display:flex;justify-content:space-between;width:100%;border:0;background:none;padding:12px 16px;font-weight:700}.sidebar .inner{display:none}.sidebar.open .inner{display:block;position:absolute;inset:100% 0 auto;max-height:70vh;height:auto;background:var(--page);box-shadow:var(--shadow)}.many h1{display:none}.top,.facts{padding-left:16px;padding-right:16px}.actions{flex-wrap:wrap}.panel,.panel.two,.panel.walk{position:fixed;inset:0;width:auto;z-index:5;border:0}.panel.walk{inset:52% 0 0;border-top:1px solid var(--edge);box-shadow:var(--shadow)}.panel-head button{padding:11px}.stage{overflow-x:auto;scroll-snap-type:x mandatory}.stage figure{flex:0 0 100%;scroll-snap-align:center}.stage.phone .mail-frame{border-width:4px;border-radius:20px;max-width:calc(100% - 8px)}}@media(prefers-reduced-motion:no-preference){.node{transition:box-shadow .15s}}' };
var pageBundle = async () => texts;

// src/preview/questions.ts
var plainNames = (id) => id.replace(/^(list|segment):/, "$1 ");
function questionsOf(subject) {
  const actions = new Map(
    (subject?.definition.actions ?? []).map((action) => [subject?.steps.get(idOf(action))?.id, action])
  );
  const dataOf = (step) => fieldsOf(fieldsOf(actions.get(step))["data"]);
  return {
    of: (step) => {
      const { profile_filter: profile, trigger_filter: trigger } = dataOf(step);
      const words = filterWords(profile ?? trigger, plainNames);
      return words === null ? void 0 : `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
    },
    ways: (step) => {
      const action = actions.get(step);
      const ways = action && subject?.steps.get(idOf(action))?.ways;
      const isRandom = JSON.stringify(dataOf(step)).includes("profile-sample");
      if (isRandom) return { yes: "In the sample", no: "The others" };
      return ways?.get("yes") === "else" ? { yes: "No", no: "Yes" } : { yes: "Yes", no: "No" };
    },
    onlyIf: (step) => {
      const filter = fieldsOf(dataOf(step)["message"])["additional_filters"];
      return filterWords(filter, plainNames) ?? void 0;
    }
  };
}

// src/preview/facts.ts
function entryOf(sequence, templates) {
  const bare = { ...sequence, steps: [] };
  const { audience: _, exitWhen: __, ...open } = bare;
  const definition = compile(open, templates).desired?.definition;
  const words = (condition) => {
    if (!condition) return void 0;
    const alone = compile({ ...open, audience: condition }, templates).desired?.definition;
    return alone && (filterWords(named(alone.profile_filter), plainNames) ?? void 0);
  };
  const where = sequence.trigger.kind === "metric" ? sequence.trigger.where : void 0;
  const [trigger] = named(definition?.triggers ?? []);
  const filter = trigger && "trigger_filter" in trigger ? filterWords(trigger.trigger_filter, plainNames) : null;
  const audience = words(sequence.audience);
  const exit = words(sequence.exitWhen);
  const fields = definition === void 0 ? [] : fieldsOfFlow(definition, plainNames);
  const reentry = fields.find(({ key }) => key === "reentry_criteria")?.show;
  return {
    trigger: trigger === void 0 ? sequence.trigger.type.replaceAll("_", " ") : startWords(sequence, trigger),
    ...where === void 0 || filter === null ? {} : { filter: filter.replace(/^event /, "") },
    ...audience === void 0 ? {} : { audience },
    ...exit === void 0 ? {} : { exit },
    reentry: reentryWords(typeof reentry === "string" ? reentry : "always")
  };
}
function startWords({ trigger }, compiled) {
  const words = triggerWords(compiled, (id) => id.replace(/^(list|segment):/, ""));
  switch (trigger.kind) {
    case "metric":
      return words;
    case "list":
      return `Joins the list ${trigger.list}`;
    case "segment":
      return `Comes into the segment ${trigger.segment}`;
    default:
      return capital(words);
  }
}
var reentryWords = (words) => words === "never" ? "Once only" : words === "always" ? "Every time" : `Again ${words}`;
function factsOf(sequence, entry, zone) {
  const { goLive, end } = sequence.schedule ?? {};
  const emails = [...allSteps(sequence.steps)].flatMap((step) => step.kind === "email" ? [step] : []);
  const sending = [...allSteps(sequence.steps)].flatMap(
    (step) => step.kind === "email" || step.kind === "sms" ? [step] : []
  );
  const senders = unique(emails.map(({ from }) => senderWords(from)));
  const utms = unique(
    sending.map(
      ({ utm, tracking }) => utm === void 0 || tracking === false ? "none" : utm.map(({ param, value }) => `${param.replace(/^utm_/, "")} ${value}`).join(", ")
    )
  );
  const facts = [
    { label: "Starts when", words: sequence.trigger.kind === "metric" ? `The event ${entry.trigger}` : entry.trigger },
    entry.filter !== void 0 && { label: "And the event has", words: capital(entry.filter) },
    { label: "Only for", words: capital(entry.audience ?? "everyone") },
    { label: "Leaves when", words: capital(entry.exit ?? "only at the end") },
    { label: "Comes in again", words: entry.reentry },
    { label: "Status", words: statusWords(sequence) },
    goLive !== void 0 && { label: "Goes live", words: `${wallWords(goLive, sequence.schedule.zone)}, ${zone}` },
    end !== void 0 && { label: "Ends", words: `${wallWords(end, sequence.schedule.zone)}, ${zone}` },
    sequence.pilot !== void 0 && { label: "Pilot", words: `segment ${sequence.pilot.segment}` },
    senders.length > 0 && { label: "Sender", words: listed(senders) },
    utms.length > 0 && { label: "UTM", words: utms.join("; ") }
  ];
  return facts.filter((fact) => fact !== false);
}
function statusWords({ status, deploy }) {
  if (!deploy) return "Not deployed";
  if (status === void 0) return "Draft at first, then as in Klaviyo";
  return capital(status);
}
function senderWords(from) {
  if (from?.name === void 0 && from?.email === void 0) return "the account's own";
  return from.name === void 0 ? from.email : from.email === void 0 ? from.name : `${from.name} <${from.email}>`;
}
var capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
var unique = (words) => [...new Set(words)];

// src/preview/figures.ts
function figuresOf(stored, address) {
  const frame = stored?.previous?.frames.find(({ key }) => key === "30d");
  if (!stored?.previous || !frame) return /* @__PURE__ */ new Map();
  const { known, daily, previous } = stored;
  const bySteps = /* @__PURE__ */ new Map();
  for (const row of daily) {
    const step = known.messages[row.message_id]?.step;
    if (step === void 0 || known.flows[row.flow_id]?.address !== address) continue;
    if (row.day < frame.from || row.day > frame.to) continue;
    bySteps.set(step, [...bySteps.get(step) ?? [], row]);
  }
  return new Map(
    [...bySteps].map(([step, rows]) => {
      const counts = sumRows(rows);
      const figures = {
        from: frame.from,
        to: frame.to,
        currency: previous.account.currency,
        recipients: counts.recipients,
        openRate: rateOf("open_rate", counts),
        clickRate: rateOf("click_rate", counts),
        conversionRate: rateOf("conversion_rate", counts),
        revenue: counts.conversion_value,
        spend: counts.text_message_spend
      };
      return [step, figures];
    })
  );
}

// src/preview/items.ts
function itemsOf(steps, drawing) {
  const { title, detail } = drawing.trigger;
  const trigger = box("trigger", "trigger", "Starts when", title, detail === void 0 ? {} : { detail });
  return [{ box: trigger }, ...listOf(steps, drawing), { box: box("end", "end", "", "End"), closes: true }];
}
var listOf = (steps, drawing) => steps.flatMap((step) => itemOf(step, drawing));
function itemOf(step, drawing) {
  const id = nodeId(step);
  const { questions } = drawing;
  const title = titleOf2(step, drawing);
  switch (step.kind) {
    case "skipped":
      return [
        { box: box(id, "skipped", "Skipped in Klaviyo", step.written, { detail: step.advice }) },
        ...listOf(step.instead, drawing)
      ];
    case "exit":
      return [{ box: box(id, "exit", "", "Leaves the flow"), closes: true }];
    case "condition":
    case "random_split":
    case "raw": {
      const then = "then" in step ? step.then : void 0;
      const other = "else" in step ? step.else : void 0;
      if (then === void 0 && other === void 0) break;
      const { yes, no } = questions.ways(id);
      return [
        {
          box: box(id, "split", step.kind === "random_split" ? "Random split" : "Split", title),
          ways: [
            { label: yes, items: listOf(then ?? [], drawing) },
            { label: no, items: listOf(other ?? [], drawing) }
          ]
        }
      ];
    }
    case "branch":
      return [
        {
          box: box(id, "split", "Split", title, { detail: plural(step.cases.length + 1, "way") }),
          ways: [
            ...step.cases.map((one) => ({ label: one.name, items: listOf(one.then, drawing) })),
            { label: "Everyone else", items: listOf(step.else, drawing) }
          ]
        }
      ];
  }
  return [{ box: box(id, kindOf(step), labels[step.kind] ?? "Step", title, partsOf(step, drawing)) }];
}
var nodeId = (step) => step.id ?? `${step.kind}@${step.at.line}:${step.at.column}`;
var labels = {
  email: "Email",
  sms: "Text message",
  notify: "Mail to the team",
  ab_test: "A/B test",
  delay: "Wait",
  wait_until: "Wait",
  webhook: "Webhook",
  update_profile: "Update profile",
  add_to_list: "Add to list",
  remove_from_list: "Remove from list",
  raw: "As Klaviyo has it"
};
function kindOf({ kind }) {
  if (kind === "email" || kind === "notify") return "email";
  if (kind === "sms") return "text";
  if (kind === "ab_test") return "test";
  return kind === "delay" || kind === "wait_until" ? "delay" : "action";
}
function titleOf2(step, { messages, questions }) {
  const message = messages.get(nodeId(step));
  if (step.kind === "sms") return message?.text ?? step.body;
  if (step.kind === "email" || step.kind === "notify") return message?.subject ?? step.subject;
  if (step.kind === "condition") return questions.of(nodeId(step)) ?? labelOf(step);
  if (step.kind === "update_profile") return updateWords(step);
  if (step.kind === "delay") return `Wait ${labelOf(step)}`;
  if (step.kind === "wait_until") return `Wait ${labelOf(step)}`;
  return labelOf(step);
}
function updateWords({ set, create, remove, addTo, removeFrom }) {
  const pairs = Object.entries({ ...set, ...create }).map(([name, value]) => `${name} = ${String(value)}`);
  const more = [
    ...Object.entries(addTo).map(([name, value]) => `add ${value} to ${name}`),
    ...Object.entries(removeFrom).map(([name, value]) => `take ${value} from ${name}`),
    ...remove.length > 0 ? [`clear ${listed(remove)}`] : []
  ];
  return [...pairs, ...more].join(", ");
}
function partsOf(step, { messages, questions }) {
  const only = "onlyIf" in step && step.onlyIf ? questions.onlyIf(nodeId(step)) : void 0;
  const status = "status" in step && step.status !== void 0 ? { status: step.status } : {};
  const detail = only === void 0 ? {} : { detail: `Only if ${only}` };
  switch (step.kind) {
    case "email":
    case "notify":
    case "sms": {
      const parts = messages.get(nodeId(step))?.segments;
      const cost = parts === void 0 ? [] : [plural(parts, "part")];
      const said = [...cost, ...only === void 0 ? [] : [`only if ${only}`]].join(" \xB7 ");
      return { ...status, messages: [nodeId(step)], ...said === "" ? {} : { detail: said } };
    }
    case "ab_test": {
      const shares = step.variants.map(({ weight }) => `${weight} %`).join(" / ");
      const won = step.winner === void 0 ? "" : ` \xB7 winner by ${step.winner}`;
      return { ...status, messages: step.variants.map(({ message }) => nodeId(message)), detail: `${shares}${won}` };
    }
    default:
      return { ...status, ...detail };
  }
}
function box(id, kind, label, title, more = {}) {
  const messages = more.messages ?? [];
  const [width, height] = sizes[kind]({ title, detail: more.detail ?? "", messages: messages.length });
  return { id, kind, label, title, ...more, messages, width, height };
}
var lines = (text, letters, most) => Math.min(most, text === "" ? 0 : Math.max(1, Math.ceil(text.length / letters)));
var small = (text, letters, most) => {
  const count = lines(text, letters, most);
  return count === 0 ? 0 : 4 + 17 * count;
};
var sizes = {
  trigger: ({ title, detail }) => [300, 48 + 19 * lines(title, 34, 2) + small(detail, 42, 2)],
  email: ({ title, detail }) => [252, 214 + 19 * lines(title, 28, 2) + small(detail, 36, 2)],
  text: ({ title, detail }) => [252, 62 + 18 * lines(title, 29, 6) + small(detail, 36, 2)],
  test: ({ messages, detail }) => [Math.max(300, 24 + 152 * messages), 194 + small(detail, 60, 1)],
  delay: ({ title }) => [Math.max(96, 52 + Math.ceil(title.length * 7.1)), 34],
  split: ({ title, detail }) => [288, 48 + 19 * lines(title, 32, 4) + small(detail, 40, 1)],
  action: ({ title, detail }) => [252, 46 + 19 * lines(title, 28, 2) + small(detail, 36, 1)],
  skipped: ({ title, detail }) => [252, 46 + 19 * lines(title, 28, 1) + small(detail, 38, 2)],
  exit: () => [150, 34],
  end: () => [64, 28]
};

// src/preview/layout.ts
var gap = { below: 44, belowSplit: 68, between: 36, margin: 40 };
var emptyHalf = 70;
function layout(items) {
  const block = list(items, []);
  const [dx, dy] = [block.left + gap.margin, gap.margin];
  const moved = shifted(block, dx, dy);
  return {
    width: block.left + block.right + 2 * gap.margin,
    height: block.height + 2 * gap.margin,
    nodes: moved.nodes,
    edges: moved.edges
  };
}
function list(items, above) {
  let [left, right, y] = [0, 0, 0];
  const nodes = [];
  const edges = [];
  let open = above;
  for (const [index, item] of items.entries()) {
    if (index > 0 && open.length === 0) break;
    const { box: box2, ways } = item;
    if (index > 0) y += gap.below;
    const top = [0, y];
    edges.push(...open.map((line) => joined(line, box2.id, top)));
    nodes.push({ ...box2, x: -box2.width / 2, y });
    [left, right] = [Math.max(left, box2.width / 2), Math.max(right, box2.width / 2)];
    y += box2.height;
    if (!ways) {
      open = item.closes ? [] : [{ from: box2.id, points: [[0, y]] }];
      continue;
    }
    const branches = side(ways, box2.id);
    const below = shifted(branches, 0, y);
    nodes.push(...below.nodes);
    edges.push(...below.edges);
    open = below.open;
    [left, right] = [Math.max(left, branches.left), Math.max(right, branches.right)];
    y += branches.height;
  }
  return { left, right, height: y, nodes, edges, open };
}
function side(ways, from) {
  const blocks = ways.map(({ items }) => items.length === 0 ? void 0 : list(items, []));
  const halves = blocks.map((block) => [block?.left ?? emptyHalf, block?.right ?? emptyHalf]);
  const axes = [];
  for (const [index, [left2]] of halves.entries()) {
    const before = halves[index - 1];
    axes.push(before === void 0 ? 0 : axes[index - 1] + before[1] + gap.between + left2);
  }
  const middle = ((axes[0] ?? 0) + (axes.at(-1) ?? 0)) / 2;
  const height = gap.belowSplit + Math.max(0, ...blocks.map((block) => block?.height ?? 0));
  const nodes = [];
  const edges = [];
  const open = [];
  for (const [index, { label }] of ways.entries()) {
    const x = axes[index] - middle;
    const bend = [
      [0, 0],
      [0, gap.belowSplit / 3],
      [x, gap.belowSplit / 3]
    ];
    const block = blocks[index];
    if (!block) {
      open.push({ from, label, points: bend });
      continue;
    }
    const placed = shifted(block, x, gap.belowSplit);
    const [first] = placed.nodes;
    if (first) edges.push({ from, to: first.id, label, points: tidy([...bend, [x, gap.belowSplit]]) });
    nodes.push(...placed.nodes);
    edges.push(...placed.edges);
    open.push(...placed.open);
  }
  const left = Math.max(0, ...halves.map(([half], index) => half - (axes[index] - middle)));
  const right = Math.max(0, ...halves.map(([, half], index) => half + (axes[index] - middle)));
  return { left, right, height, nodes, edges, open };
}
function joined({ from, label, points }, to, [x, y]) {
  const last = points[points.length - 1];
  const across = y - gap.below / 2;
  const path = tidy([...points, [last[0], across], [x, across], [x, y]]);
  return { from, to, points: path, ...label === void 0 ? {} : { label } };
}
var tidy = (points) => points.filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1]);
function shifted(block, dx, dy) {
  const move = (points) => points.map(([x, y]) => [x + dx, y + dy]);
  return {
    ...block,
    nodes: block.nodes.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy })),
    edges: block.edges.map((edge) => ({ ...edge, points: move(edge.points) })),
    open: block.open.map((line) => ({ ...line, points: move(line.points) }))
  };
}

// src/preview/messages.ts
function pageMessage(message, step, telling) {
  const figures = telling.figures.get(message.step);
  return {
    ...message,
    who: whoOf(step, telling),
    details: detailsOf(step, message),
    ...figures === void 0 ? {} : { figures }
  };
}
function whoOf(step, { entry, questions }) {
  if (step.kind === "notify") return [`Goes to ${step.to.join(", ")}, not to the customer.`];
  const channel = step.kind === "email" ? "email" : "sms";
  const name = channel === "email" ? "emails" : "texts";
  const only = step.onlyIf && step.id !== void 0 ? questions.onlyIf(step.id) : void 0;
  return [
    ...only === void 0 ? [] : [`Only if ${only}.`],
    ...entry.audience === void 0 ? [] : [`Still in the audience: ${entry.audience}.`],
    ...entry.exit === void 0 ? [] : [`Not after ${entry.exit}.`],
    step.transactional ? `Transactional: also for people who did not subscribe to ${name}.` : channel === "email" ? "Marketing: not for people who unsubscribed from emails." : "Marketing: only for people who subscribed to texts.",
    step.smartSending ? `Smart Sending: left out for who got one of our ${name} in the last ${smartSendingHours[channel]} hours.` : "Smart Sending is off: they get it, whatever they got before.",
    ...step.kind === "sms" ? [step.quietHours ? "Waits out quiet hours." : "Is sent in quiet hours too."] : [],
    ...step.status === void 0 ? [] : [`This step is ${step.status} by itself, whatever the flow is.`]
  ];
}
function detailsOf(step, message) {
  const facts = [
    { label: "Sender", words: message.from === "" ? "The account's own" : message.from },
    step.kind === "email" && step.replyTo !== void 0 && { label: "Reply to", words: step.replyTo },
    step.kind === "email" && step.cc !== void 0 && { label: "Copy to", words: step.cc },
    step.kind === "email" && step.bcc !== void 0 && { label: "Blind copy to", words: step.bcc },
    step.kind !== "notify" && { label: "UTM", words: utmWords(step) },
    { label: "Size", words: sizeWords(message) }
  ];
  return facts.filter(
    (fact) => typeof fact === "object" && !(step.kind === "sms" && fact.label === "Sender")
  );
}
function utmWords({ utm, tracking }) {
  if (utm === void 0 || tracking === false) return "None";
  return utm.map(({ param, value }) => `${param}=${value}`).join(", ");
}
var sizeWords = ({ segments, text, bytes }) => segments === void 0 ? `${Math.ceil(bytes / 1e3)} kB` : `${plural([...text].length, "character")}, ${plural(segments, "part")}`;

// src/preview/build.ts
function sideOf({ sequence, templates, messages, shownFor, stored }) {
  const { desired } = compile(sequence, templates);
  const subject = desired && subjectOf(sequence, desired, templates);
  const questions = questionsOf(subject);
  const entry = entryOf(sequence, templates);
  const telling = { entry, questions, figures: figuresOf(stored, sequence.address) };
  const steps = messagesOf(sequence);
  const byStep = new Map(messages.map((message) => [message.step, message]));
  const trigger = { title: entry.trigger, ...entry.filter === void 0 ? {} : { detail: `where ${entry.filter}` } };
  return {
    ...sequence.description === void 0 ? {} : { description: sequence.description.trim() },
    status: statusWords(sequence),
    facts: factsOf(sequence, entry, sequence.schedule?.zone ?? "UTC"),
    shownFor,
    canvas: layout(itemsOf(sequence.steps, { trigger, messages: byStep, questions })),
    messages: messages.map((message, index) => pageMessage(message, steps[index], telling)),
    ...subject === void 0 ? {} : { walk: walkOf(subject) }
  };
}
var walkOf = ({ definition, exits, steps }) => ({
  definition,
  exits: [...exits],
  steps: [...steps].map(([action, { id, kind, ways }]) => ({ action, id, kind, ways: [...ways] }))
});

// src/preview/compare.ts
function compared({ address, name, problems }, before, now) {
  const own = { address, name, problems };
  if (!now) return { ...own, change: before ? "removed" : "changed", ...before ? { before } : {}, changes: [] };
  if (!before) return { ...own, change: "added", now, changes: [] };
  const messages = now.messages.map((message) => withWords(message, before.messages.find(sameStep(message))));
  const changed = new Set(messages.flatMap(({ step, change }) => change === "same" ? [] : [step]));
  const nodes = now.canvas.nodes.map((node) => marked(node, before.canvas.nodes, changed, "added"));
  const gone = before.canvas.nodes.map((node) => marked(node, now.canvas.nodes, changed, "removed"));
  const facts = now.facts.map((fact) => ({ ...fact, change: factChange(fact, before.facts, "added") }));
  const factsBefore = before.facts.map((fact) => ({ ...fact, change: factChange(fact, now.facts, "removed") }));
  const changes = [
    ...facts.flatMap((fact) => factWords(fact, before.facts)),
    ...factsBefore.flatMap(
      (fact) => fact.change === "removed" ? [{ change: "removed", words: `${fact.label}: ${fact.words}` }] : []
    ),
    ...nodes.flatMap(nodeWords),
    ...gone.flatMap((node) => node.change === "removed" ? nodeWords(node) : [])
  ];
  if (changes.length === 0) return { ...own, change: "same", now, changes };
  return {
    ...own,
    change: "changed",
    now: { ...now, facts, messages, canvas: { ...now.canvas, nodes } },
    before: { ...before, facts: factsBefore, canvas: { ...before.canvas, nodes: gone } },
    changes
  };
}
var sameStep = ({ step }) => (other) => other.step === step;
function withWords(message, before) {
  if (!before) return { ...message, change: "added" };
  const same = ["subject", "preview", "from", "html", "text"].every((key) => message[key] === before[key]);
  const sameTerms = JSON.stringify([message.who, message.details]) === JSON.stringify([before.who, before.details]);
  if (same && sameTerms) return { ...message, change: "same" };
  return {
    ...message,
    change: "changed",
    words: {
      subject: wordsOf(before.subject, message.subject),
      preview: wordsOf(before.preview, message.preview),
      text: wordsOf(before.text, message.text)
    }
  };
}
function wordsOf(before, now) {
  if (before === now) return [];
  const parts = diffWordsWithSpace(before, now, { maxEditLength: 2e3 });
  if (!parts)
    return [
      { mark: "-", text: before },
      { mark: "+", text: now }
    ];
  return gathered(
    parts.map(({ added, removed, value }) => ({ mark: added ? "+" : removed ? "-" : " ", text: value }))
  );
}
function gathered(parts) {
  const all = [];
  let [old, fresh] = ["", ""];
  const settle = () => {
    if (old !== "") all.push({ mark: "-", text: old });
    if (fresh !== "") all.push({ mark: "+", text: fresh });
    [old, fresh] = ["", ""];
  };
  for (const [index, { mark, text }] of parts.entries()) {
    const within = old + fresh !== "" && parts[index + 1] !== void 0 && /^[^\S\n]+$/.test(text);
    if (mark === "-" || mark === " " && within) old += text;
    if (mark === "+" || mark === " " && within) fresh += text;
    if (mark !== " " || within) continue;
    settle();
    all.push({ mark, text });
  }
  settle();
  return all;
}
function marked(node, others, changed, alone) {
  const other = others.find(({ id }) => id === node.id);
  if (!other) return { ...node, change: alone };
  const says = ({ title, detail, label, status }) => JSON.stringify([title, detail, label, status]);
  const same = says(node) === says(other) && !node.messages.some((message) => changed.has(message));
  return { ...node, change: same ? "same" : "changed" };
}
function factChange(fact, others, alone) {
  const other = others.find(({ label }) => label === fact.label);
  return !other ? alone : other.words === fact.words ? "same" : "changed";
}
function factWords({ label, words, change }, before) {
  if (change === "added") return [{ change, words: `${label}: ${words}` }];
  if (change !== "changed") return [];
  return [{ change, words: `${label}: ${before.find((fact) => fact.label === label)?.words ?? ""} \u2192 ${words}` }];
}
function nodeWords({ change, label, title, id }) {
  if (change === void 0 || change === "same" || id === "trigger") return [];
  const short = title.length > 70 ? `${title.slice(0, 69)}\u2026` : title;
  return [{ change, words: label === "" ? short : `${label}: ${short}`, node: id }];
}

// src/source/base.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function atRef(root, ref, use) {
  const commit = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit === void 0) return { ok: false, problem: await noSuchRef(root, ref) };
  const prefix = await git(root, ["rev-parse", "--show-prefix"]) ?? "";
  const at = gitIn(await git(root, ["rev-parse", "--show-toplevel"]) ?? root);
  const directory = await mkdtemp(join(tmpdir(), "sluice-base-"));
  try {
    const env = { GIT_INDEX_FILE: join(directory, "index") };
    const below = prefix === "" ? [] : ["--", `:(top,literal)${prefix}`];
    const read = await at(["read-tree", commit], { env });
    const listed2 = read.ok ? await at(["ls-files", "-z", ...below], { env }) : read;
    const out = ["checkout-index", "-z", "--stdin", `--prefix=${join(directory, "files")}/`];
    const laid = listed2.ok ? await at(out, { env, stdin: listed2.raw }) : listed2;
    if (!laid.ok) return { ok: false, problem: unreadable(ref, laid.error) };
    return { ok: true, value: await use(join(directory, "files", prefix)) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
async function noSuchRef(root, ref) {
  const shallow = await git(root, ["rev-parse", "--is-shallow-repository"]);
  const detail = shallow === void 0 ? `${root} is not inside a Git repository. Leave --base out to see what is there now.` : shallow === "true" ? "This clone is shallow, so it may lack the commit. Fetch it: git fetch origin REF, or actions/checkout with fetch-depth: 0." : "Name a commit, a branch or a tag that git rev-parse knows, such as origin/main; git fetch gets what is missing.";
  return diagnostic("base-unknown", `There is no commit "${ref}" here to compare with.`, detail);
}
var unreadable = (ref, why) => diagnostic("base-unknown", `The files of "${ref}" could not be read.`, why);

// src/cli/preview-data.ts
async function pageOf(io, addresses, options) {
  const world = worldOf(io, options.root);
  const now = await stateOf(io, world, options, world.root);
  if (!now.ok) return now;
  const { base } = options;
  const read = base === void 0 ? void 0 : await atRef(world.root, base, (root) => stateOf(io, world, options, root));
  if (read && !read.ok) return { ok: false, problems: [read.problem] };
  if (read && !read.value.ok) return { ok: false, problems: [unreadableBase(base ?? ""), ...read.value.problems] };
  const before = read?.value.ok ? read.value : void 0;
  const known = [.../* @__PURE__ */ new Set([...now.sides.keys(), ...now.broken.keys(), ...before?.sides.keys() ?? []])].sort();
  const wanted = addresses.map((written) => addressIn(written, now.flows));
  const unknown = wanted.find((address) => !known.includes(address));
  if (unknown !== void 0) return { ok: false, problems: [noSuchSequence(unknown, known)] };
  const sequences = (wanted.length === 0 ? known : [...new Set(wanted)]).map((address) => {
    const [side2, old] = [now.sides.get(address), before?.sides.get(address)];
    const own = {
      address,
      name: side2?.name ?? old?.name ?? address,
      problems: (now.broken.get(address) ?? []).map(diagnosticJson)
    };
    if (base !== void 0) return compared(own, old?.side, side2?.side);
    return side2 ? { ...own, now: side2.side } : own;
  });
  return { ok: true, data: { version: 1, ...base === void 0 ? {} : { base }, sequences } };
}
var addressIn = (written, flows) => {
  const path = written.replace(/^\.\//, "").replace(/\.yaml$/, "");
  return path.startsWith(flows) ? path.slice(flows.length) : path;
};
var noSuchSequence = (address, known) => diagnostic(
  "sequence-unknown",
  `There is no sequence "${address}".${didYouMean(address, known)}`,
  `There are: ${known.join(", ") || "none"}.`
);
var unreadableBase = (ref) => diagnostic(
  "base-unknown",
  `The files of "${ref}" cannot be read, so there is nothing to compare with.`,
  "What is wrong there stands below. Name another commit, or leave --base out."
);
async function stateOf(io, world, options, root) {
  const here = { ...world, root };
  const loaded = await load(here, options.account);
  if (!loaded.ok) return { ok: false, problems: loaded.diagnostics };
  const named2 = options.fixture === void 0 ? void 0 : await readFixtureFile(here.disk, world.root, options.fixture);
  if (named2 && "problem" in named2) return { ok: false, problems: [named2.problem] };
  const fixtures = await readFixtures(here.disk, root);
  const stored = await storedFigures(world, loaded);
  const sides = loaded.sequences.map((each) => {
    const sequence = giveIds(each, []);
    const fixture = named2?.fixture ?? fixtureFor(sequence, fixtures);
    const { preview } = previewSequence(loaded, sequence, fixture, io.now());
    const shownFor = shownForWords(fixture, fixtures, options.fixture);
    const side2 = sideOf({ sequence, templates: loaded.templates, messages: preview.messages, shownFor, ...stored });
    return [sequence.address, { name: sequence.name, side: side2 }];
  });
  return { ok: true, flows: loaded.account.flows, sides: new Map(sides), broken: brokenOf(loaded) };
}
function brokenOf({ diagnostics, sequences, account }) {
  const broken = /* @__PURE__ */ new Map();
  const read = new Set(sequences.map(({ address }) => address));
  for (const problem of diagnostics.filter(isError)) {
    const file = problem.at?.file ?? "";
    const address = problem.address ?? (file.endsWith(".yaml") ? addressIn(file, account.flows) : void 0);
    if (address !== void 0 && !read.has(address)) broken.set(address, [...broken.get(address) ?? [], problem]);
  }
  return broken;
}
function shownForWords(fixture, { byName }, named2) {
  if (named2 !== void 0) return `the fixture ${named2}`;
  const [file] = [...byName].find(([, each]) => each === fixture) ?? [];
  return file === void 0 ? "a made-up person and event" : `the fixture fixtures/${file}`;
}
async function storedFigures(world, { config, account }) {
  const directory = `${config.reports.directory.replace(/\/+$/, "")}/${account.key}`;
  const read = await readStored(directoryFiles(world.root), directory);
  return read.ok ? { stored: read.data } : {};
}

export {
  pageHtml,
  openInBrowser,
  pageBundle,
  pageOf
};
