<?php
add_action('rest_api_init', function () {
  register_rest_route('shop/v1', '/webhook', ['methods' => 'POST', 'callback' => 'shop_webhook', 'permission_callback' => 'shop_is_signed']);
});
function shop_is_signed(WP_REST_Request $request) {
  $own = hash_hmac('sha256', $request->get_body(), SHOP_WEBHOOK_SECRET);
  return hash_equals($own, (string) $request->get_header('x-shop-signature'));
}
function shop_webhook(WP_REST_Request $request) {
  $order = wc_get_order($request->get_param('order'));
  $order->payment_complete();
  return new WP_REST_Response(null, 204);
}
