class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature, except: %i[shop]

  def shop
    Order.find_by!(number: params[:number]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    own = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('SHOP_SECRET'), request.raw_post)
    head :unauthorized unless Rack::Utils.secure_compare(own, request.headers['X-Shop-Signature'].to_s)
  end
end
